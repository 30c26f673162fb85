package dev.amphibian.analyzer;

import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.rule.concurrency.ParallelStream;
import dev.amphibian.analyzer.rule.concurrency.ThreadPool;
import dev.amphibian.analyzer.rule.duration.BlockingWait;
import dev.amphibian.analyzer.rule.duration.Budget;
import dev.amphibian.analyzer.rule.duration.EndlessLoop;
import dev.amphibian.analyzer.rule.duration.NoTimeout;
import dev.amphibian.analyzer.rule.duration.RemoteCallInLoop;
import dev.amphibian.analyzer.rule.duration.Sleep;
import dev.amphibian.analyzer.rule.duration.StreamingAnswer;
import dev.amphibian.analyzer.rule.duration.SubMinuteTimer;
import dev.amphibian.analyzer.rule.memory.DirectMemory;
import dev.amphibian.analyzer.rule.memory.UnboundedCache;
import dev.amphibian.analyzer.rule.memory.UnboundedQuery;
import dev.amphibian.analyzer.rule.memory.WholeDocument;
import dev.amphibian.analyzer.rule.memory.WholeInput;
import dev.amphibian.analyzer.rule.observability.FileAppender;
import dev.amphibian.analyzer.rule.runtime.Datagram;
import dev.amphibian.analyzer.rule.runtime.Desktop;
import dev.amphibian.analyzer.rule.runtime.Exit;
import dev.amphibian.analyzer.rule.runtime.HardCodedHost;
import dev.amphibian.analyzer.rule.runtime.ListeningSocket;
import dev.amphibian.analyzer.rule.runtime.LongRunning;
import dev.amphibian.analyzer.rule.runtime.ManagementBean;
import dev.amphibian.analyzer.rule.runtime.NativeCode;
import dev.amphibian.analyzer.rule.runtime.Process;
import dev.amphibian.analyzer.rule.secrets.SecretInConfiguration;
import dev.amphibian.analyzer.rule.size.PackageUnzipped;
import dev.amphibian.analyzer.rule.size.PackageZipped;
import dev.amphibian.analyzer.rule.size.UnboundedAnswer;
import dev.amphibian.analyzer.rule.size.UploadPayload;
import dev.amphibian.analyzer.rule.state.HttpSession;
import dev.amphibian.analyzer.rule.state.InProcessLock;
import dev.amphibian.analyzer.rule.state.LocalFile;
import dev.amphibian.analyzer.rule.state.SharedField;
import dev.amphibian.analyzer.rule.state.ShutdownHook;
import dev.amphibian.analyzer.rule.state.TemporaryFile;
import dev.amphibian.analyzer.rule.state.ThreadLocal;
import dev.amphibian.analyzer.rule.state.WorkAfterAnswer;
import java.util.List;

/** The rules that come with Amphibian, one line each, sorted by id. */
public final class RuleCatalogue {

  /** Every rule. */
  public static final List<Rule> RULES =
      List.of(
          new ParallelStream(),
          new ThreadPool(),
          new BlockingWait(),
          new Budget(),
          new EndlessLoop(),
          new NoTimeout(),
          new RemoteCallInLoop(),
          new Sleep(),
          new StreamingAnswer(),
          new SubMinuteTimer(),
          new DirectMemory(),
          new UnboundedCache(),
          new UnboundedQuery(),
          new WholeDocument(),
          new WholeInput(),
          new FileAppender(),
          new Datagram(),
          new Desktop(),
          new Exit(),
          new HardCodedHost(),
          new ListeningSocket(),
          new LongRunning(),
          new ManagementBean(),
          new NativeCode(),
          new Process(),
          new SecretInConfiguration(),
          new PackageUnzipped(),
          new PackageZipped(),
          new UnboundedAnswer(),
          new UploadPayload(),
          new HttpSession(),
          new InProcessLock(),
          new LocalFile(),
          new SharedField(),
          new ShutdownHook(),
          new TemporaryFile(),
          new ThreadLocal(),
          new WorkAfterAnswer());

  private RuleCatalogue() {}
}
