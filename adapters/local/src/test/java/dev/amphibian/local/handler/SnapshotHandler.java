package dev.amphibian.local.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.crac.Core;
import org.crac.Resource;

/** Answers with what has happened to it around the snapshot, and fails there on request. */
public final class SnapshotHandler implements RequestStreamHandler, Resource {

  private String story = "made";

  /** Registers itself for snapshots. */
  public SnapshotHandler() {
    Core.getGlobalContext().register(this);
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    story += ", stopped";
    failIfToldTo("before");
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    story += ", started";
    failIfToldTo("after");
  }

  private static void failIfToldTo(String moment) {
    if (moment.equals(System.getenv("TROUBLE"))) {
      throw new IllegalStateException("no database");
    }
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    output.write(("\"" + story + "\"").getBytes(StandardCharsets.UTF_8));
  }
}
