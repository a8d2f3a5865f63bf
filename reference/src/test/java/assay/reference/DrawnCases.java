package assay.reference;

import java.security.SecureRandom;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * The seed of every property, and how many cases it tries: the same on every machine, unless the profile
 * {@code random} says otherwise. The seed of a failure is printed, so that it can be repeated.
 */
public final class DrawnCases implements AroundPropertyHook {
    private static final String SEED = seed(System.getProperty("assay.seed", "20170612"));
    private static final int TIMES = Integer.getInteger("assay.times", 1);
    private static final int USUAL_TRIES = 1000;

    private static String seed(String wanted) {
        return wanted.equals("fresh") ? Long.toString(new SecureRandom().nextLong() >>> 16) : wanted;
    }

    /** The seed of this run. */
    static String seed() {
        return SEED;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyAttributes attributes = context.attributes();
        attributes.setSeed(SEED);
        attributes.setTries(TIMES * attributes.tries().orElse(USUAL_TRIES));
        PropertyExecutionResult result = property.execute();
        if (result.status() == PropertyExecutionResult.Status.FAILED) {
            System.err.println(context.extendedLabel() + " failed with -Dseed=" + SEED + " -Dtimes=" + TIMES);
        }
        return result;
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
