package dti.testsupport;

import dti.eventstore.Worker;
import dti.eventstore.work.BackgroundWork;
import io.smallrye.mutiny.subscription.Cancellable;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the steps of a running service's background work throw errors, by replacing a field of the work. */
final class KillableWork {

    /** The possible names of the field that holds the step. */
    private static final Set<String> STEPS = Set.of("step", "look");

    private final BackgroundWork work;
    private volatile @Nullable Error cause;

    KillableWork(BackgroundWork work) {
        this.work = work;
        Field field = step();
        set(work, field, mortal(get(work, field)));
    }

    /** Every step throws from now on; the next one runs at once. */
    void dieOf(Error error) {
        cause = error;
        wake();
    }

    void heal() {
        cause = null;
        wake();
    }

    void startAnew() {
        work.startAnew();
    }

    /** Sets a field and returns its old value. */
    static <T> T exchange(Object holder, Class<T> type, T value) {
        Field field = Arrays.stream(holder.getClass().getDeclaredFields())
                .filter(each -> each.getType() == type)
                .findFirst()
                .orElseThrow();
        T before = type.cast(get(holder, field));
        set(holder, field, value);
        return before;
    }

    private Object mortal(Object step) {
        return switch (step) {
            case Worker.Step taken ->
                (Worker.Step) () -> {
                    die();
                    return taken.take();
                };
            case Supplier<?> look ->
                (Supplier<Object>) () -> {
                    die();
                    return look.get();
                };
            default -> throw unknown();
        };
    }

    private void die() {
        Error now = cause;
        if (now != null) {
            throw now;
        }
    }

    /** Wakes a worker. Ends work of another kind, so that its supervisor restarts it. */
    private void wake() {
        if (work instanceof Worker worker) {
            worker.ring();
            return;
        }
        if (get(work, field("looks")) instanceof Cancellable looks) {
            looks.cancel();
        } else {
            throw unknown();
        }
    }

    private Field step() {
        return Arrays.stream(work.getClass().getDeclaredFields())
                .filter(field -> STEPS.contains(field.getName()))
                .findFirst()
                .orElseThrow(this::unknown);
    }

    private Field field(String name) {
        try {
            return work.getClass().getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(work.getClass() + " has no field " + name, e);
        }
    }

    private AssertionError unknown() {
        return new AssertionError("no step is known of " + work.name() + ", " + work.getClass());
    }

    private static Object get(Object holder, Field field) {
        try {
            field.setAccessible(true);
            return field.get(holder);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static void set(Object holder, Field field, Object value) {
        try {
            field.setAccessible(true);
            field.set(holder, value);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
