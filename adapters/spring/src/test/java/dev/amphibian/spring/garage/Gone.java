package dev.amphibian.spring.garage;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** An exception that brings its own status. */
@ResponseStatus(code = HttpStatus.GONE, reason = "sold")
public class Gone extends RuntimeException {}
