package dev.headgate.console.security;

import static dev.headgate.console.platform.Role.ADMIN;
import static dev.headgate.console.platform.Role.ANALYST;
import static dev.headgate.console.platform.Role.OPERATOR;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;

/** The one table of who may do what over HTTP. A route that is not named here is refused. */
public final class RouteRules {

    private static final String SOURCES = "/api/v1/sources";
    private static final String SOURCE = SOURCES + "/{id}";
    private static final String DRAFTS = "/api/v1/drafts";
    private static final String DRAFT = DRAFTS + "/{id}";
    private static final String RUNS = "/api/v1/runs";
    private static final String RUN = RUNS + "/{id}";
    private static final String POSTURE = "/api/v1/posture";
    private static final String PREFERENCES = "/api/v1/preferences";

    private static final List<RouteRule> ALL = List.of(
            RouteRule.of(ANALYST, GET, SOURCES),
            RouteRule.of(ANALYST, POST, SOURCES),
            RouteRule.of(ANALYST, GET, SOURCE),
            RouteRule.of(ANALYST, PUT, SOURCE),
            RouteRule.of(ANALYST, GET, SOURCES + ".csv"),
            RouteRule.of(ANALYST, GET, SOURCE + "/deletion"),
            RouteRule.of(OPERATOR, DELETE, SOURCE),
            RouteRule.of(OPERATOR, POST, SOURCE + "/restore"),
            RouteRule.of(ANALYST, GET, SOURCE + "/versions"),
            RouteRule.of(ANALYST, GET, SOURCE + "/versions/{version}"),
            RouteRule.of(ANALYST, GET, SOURCE + "/secret"),
            RouteRule.of(ANALYST, PUT, SOURCE + "/secret"),
            RouteRule.of(ANALYST, POST, SOURCE + "/check"),
            RouteRule.of(ANALYST, POST, SOURCE + "/preview"),
            RouteRule.of(ANALYST, PUT, SOURCE + "/schedule"),
            RouteRule.of(ANALYST, DELETE, SOURCE + "/schedule"),
            RouteRule.of(ANALYST, POST, SOURCE + "/pause"),
            RouteRule.of(ANALYST, POST, SOURCE + "/resume"),
            RouteRule.of(ANALYST, GET, SOURCE + "/runs"),
            RouteRule.of(ANALYST, POST, SOURCE + "/runs"),
            RouteRule.of(ANALYST, GET, DRAFTS),
            RouteRule.of(ANALYST, GET, DRAFT),
            RouteRule.of(ANALYST, PUT, DRAFT),
            RouteRule.of(ANALYST, DELETE, DRAFT),
            RouteRule.of(ANALYST, PUT, DRAFT + "/secret"),
            RouteRule.of(ANALYST, POST, DRAFT + "/check"),
            RouteRule.of(ANALYST, POST, DRAFT + "/preview"),
            RouteRule.of(ANALYST, POST, "/api/v1/suggestions"),
            RouteRule.of(ANALYST, GET, RUNS),
            RouteRule.of(ANALYST, GET, RUNS + ".csv"),
            RouteRule.of(ANALYST, GET, RUNS + "/summary"),
            RouteRule.of(ANALYST, GET, "/api/v1/overview"),
            RouteRule.of(ANALYST, GET, RUN),
            RouteRule.of(ANALYST, GET, RUN + "/steps"),
            RouteRule.of(ANALYST, GET, RUN + "/logs"),
            RouteRule.of(ANALYST, GET, RUN + "/slices"),
            RouteRule.of(ANALYST, GET, RUN + "/quarantine"),
            RouteRule.of(ANALYST, GET, RUN + "/evidence"),
            RouteRule.of(OPERATOR, POST, RUN + "/cancel"),
            RouteRule.of(OPERATOR, POST, RUN + "/retry"),
            RouteRule.of(ANALYST, GET, POSTURE + "/scans"),
            RouteRule.of(OPERATOR, POST, POSTURE + "/scans"),
            RouteRule.of(ANALYST, GET, POSTURE + "/scans/{id}"),
            RouteRule.of(ANALYST, GET, POSTURE + "/buckets"),
            RouteRule.of(ANALYST, GET, POSTURE + "/buckets/{name}"),
            RouteRule.of(ANALYST, GET, POSTURE + "/findings"),
            RouteRule.of(ANALYST, GET, POSTURE + "/findings.csv"),
            RouteRule.of(ANALYST, GET, POSTURE + "/trend"),
            RouteRule.of(ANALYST, POST, POSTURE + "/evaluate"),
            RouteRule.of(ANALYST, GET, PREFERENCES),
            RouteRule.of(ANALYST, PUT, PREFERENCES + "/{key}"),
            RouteRule.of(ANALYST, DELETE, PREFERENCES + "/{key}"),
            RouteRule.of(ADMIN, GET, "/api/v1/audit"),
            RouteRule.of(ADMIN, GET, "/api/v1/audit/verification"),
            RouteRule.of(ANALYST, GET, "/api/v1/openapi.json"),
            RouteRule.of(ANALYST, GET, "/api/v1/openapi.json.yaml"));

    private RouteRules() {}

    /** Every rule there is. */
    public static List<RouteRule> all() {
        return ALL;
    }
}
