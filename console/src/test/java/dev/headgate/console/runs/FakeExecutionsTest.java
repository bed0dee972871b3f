package dev.headgate.console.runs;

import dev.headgate.console.testing.FakeExecutions;

class FakeExecutionsTest extends ExecutionsContract {

    private final FakeExecutions executions = new FakeExecutions();

    @Override
    protected Executions executions() {
        return executions;
    }
}
