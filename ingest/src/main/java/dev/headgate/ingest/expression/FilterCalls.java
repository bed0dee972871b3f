package dev.headgate.ingest.expression;

import com.hubspot.jinjava.el.ext.JinjavaBeanELResolver;
import com.hubspot.jinjava.lib.exptest.ExpTest;
import com.hubspot.jinjava.lib.filter.Filter;
import jinjava.javax.el.ELContext;
import org.jspecify.annotations.Nullable;

/** The one use of Java methods that the expression language itself makes: its filters and tests. Properties and all other methods do not exist. */
final class FilterCalls extends JinjavaBeanELResolver {

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        return null;
    }

    @Override
    public @Nullable Object invoke(
            ELContext context, @Nullable Object base, Object method, Class<?>[] types, Object[] arguments) {
        return base instanceof Filter || base instanceof ExpTest
                ? super.invoke(context, base, method, types, arguments)
                : null;
    }
}
