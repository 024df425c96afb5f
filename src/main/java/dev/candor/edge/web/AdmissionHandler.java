package dev.candor.edge.web;

import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Refuses requests by the admission rule of their path, before their body is read. */
final class AdmissionHandler extends Handler.Wrapper {
    private final Map<String, Admission> admissions;

    AdmissionHandler(Map<String, Admission> admissions, Handler next) {
        super(next);
        this.admissions = admissions;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Admission admission = admissions.get(Request.getPathInContext(request));
        if (admission == null || admission.admits(request.getHeaders()::get)) {
            return super.handle(request, response, callback);
        }
        Response.writeError(request, response, callback, HttpStatus.UNAUTHORIZED_401);
        return true;
    }
}
