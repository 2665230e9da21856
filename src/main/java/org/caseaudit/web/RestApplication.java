package org.caseaudit.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface: every resource of the application, under one path. */
@ApplicationPath("/api")
public class RestApplication extends Application {}
