package com.partsdepot.dashboard;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/api/dashboard")
public class DashboardController {

  private final DashboardFeed feed;

  public DashboardController(DashboardFeed feed) {
    this.feed = feed;
  }

  @GetMapping(path = "/orders", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  public SseEmitter orders() {
    return feed.connect();
  }
}
