package dev.guestlist.cli;

import dev.guestlist.plan.Act;
import dev.guestlist.plan.Person;
import dev.guestlist.plan.Plan;
import dev.guestlist.tenant.DirectoryWriter;
import dev.guestlist.tenant.EnvironmentWriter;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.TenantWriter;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * Makes every write for one guest fail before it has an effect.
 *
 * @param acts of that guest, compared by identity, since other guests may have equal acts
 */
record Mishap(Set<Act> acts) {
    static Mishap of(Person victim, Plan plan) {
        Set<Act> acts = Collections.newSetFromMap(new IdentityHashMap<>());
        plan.changes().stream()
                .filter(change -> change.subject().equals(victim))
                .forEach(change -> acts.add(change.act()));
        return new Mishap(acts);
    }

    TenantWriter wrap(TenantWriter writer) {
        return new TenantWriter(
                wrap(DirectoryWriter.class, writer.directory()),
                wrap(EnvironmentWriter.class, writer.environments()));
    }

    private <T> T wrap(Class<T> port, T writer) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, method, arguments) -> call(writer, method, arguments)));
    }

    private Object call(Object writer, Method method, Object[] arguments) throws Throwable {
        if (Arrays.stream(arguments).anyMatch(acts::contains)) {
            throw new TenantException(
                    TenantException.Kind.UNAVAILABLE,
                    "the connection broke",
                    Optional.empty(),
                    Optional.empty());
        }
        try {
            return method.invoke(writer, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
