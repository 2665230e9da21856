package org.caseaudit.user;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the session and leads back to the sign-in page; a plain form posts to it. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

  @Inject private transient Sessions sessions;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    sessions.end(request);
    response.sendRedirect(request.getContextPath() + "/sign-in");
  }
}
