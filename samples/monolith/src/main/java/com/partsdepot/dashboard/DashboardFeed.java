package com.partsdepot.dashboard;

import com.partsdepot.orders.OrderView;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Shows orders on the sales floor's screens the moment they are placed. */
@Component
public class DashboardFeed {

  private final List<SseEmitter> screens = new CopyOnWriteArrayList<>();

  public SseEmitter connect() {
    SseEmitter screen = new SseEmitter(0L);
    screen.onCompletion(() -> screens.remove(screen));
    screen.onError(e -> screens.remove(screen));
    screens.add(screen);
    return screen;
  }

  public void publish(OrderView order) {
    for (SseEmitter screen : screens) {
      try {
        screen.send(SseEmitter.event().name("order").data(order));
      } catch (IOException | IllegalStateException e) {
        screens.remove(screen);
      }
    }
  }
}
