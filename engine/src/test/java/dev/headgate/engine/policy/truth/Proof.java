package dev.headgate.engine.policy.truth;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Status;
import dev.headgate.engine.policy.truth.Asked.Said;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One policy as a formula: a request gets through when a grant covers it and no denial does. */
final class Proof implements AutoCloseable {

    private final Context z3 = new Context();
    private final Asked asked;
    private final Choice<Target> target;
    private final Unknowns request;

    Proof(Asked asked) {
        var names = new Names(asked);
        this.asked = asked;
        this.target = Choice.of(z3, "target", Target.all(asked.bucket()));
        this.request = new Unknowns(z3, names, new Universe(names, asked.owner()));
    }

    /** Whether a stranger can put the bucket to a use, whatever stands around the policy. */
    boolean isOpenTo(Predicate<Target> use) {
        var open = asked.said().stream().filter(said -> said.allows() && !Principals.areFixed(said));
        return exists(z3.mkOr(formulas(open)), z3.mkNot(denied()), request.isStrange(), target.is(use));
    }

    /** Whether every request without TLS meets a denial. */
    boolean enforcesTls() {
        return asked.said().stream().anyMatch(said -> !said.allows())
                && !exists(z3.mkNot(denied()), z3.mkNot(request.hasTls()));
    }

    private boolean exists(BoolExpr... wanted) {
        var solver = z3.mkSolver();
        solver.add(wanted);
        solver.add(target.exists(), request.laws());
        var status = solver.check();
        if (status == Status.UNKNOWN) {
            throw new IllegalStateException("Z3 cannot tell: " + solver.getReasonUnknown());
        }
        return status == Status.SATISFIABLE;
    }

    private BoolExpr denied() {
        return z3.mkOr(formulas(asked.said().stream().filter(said -> !said.allows())));
    }

    private BoolExpr[] formulas(Stream<Said> statements) {
        return statements.map(this::covers).toArray(BoolExpr[]::new);
    }

    private BoolExpr covers(Said said) {
        var conditions = said.claims().stream().map(request::isTrue).toArray(BoolExpr[]::new);
        return z3.mkAnd(
                request.person.is(point -> Principals.isAbout(said, point.person())),
                target.is(one -> one.isOf(said)),
                z3.mkAnd(conditions));
    }

    @Override
    public void close() {
        z3.close();
    }
}
