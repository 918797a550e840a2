package dev.guestlist.cli;

import dev.guestlist.plan.Change;
import dev.guestlist.plan.Person;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.TenantWriter;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;

/** Every call for one guest breaks off before it has an effect. */
record Mishap(Person victim) {
    TenantWriter of(TenantWriter writer) {
        return (TenantWriter)
                Proxy.newProxyInstance(
                        TenantWriter.class.getClassLoader(),
                        new Class<?>[] {TenantWriter.class},
                        (_, method, arguments) -> call(writer, method, arguments));
    }

    private Object call(TenantWriter writer, Method method, Object[] arguments) throws Throwable {
        if (Arrays.stream(arguments).anyMatch(this::concernsVictim)) {
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

    private boolean concernsVictim(Object argument) {
        return argument instanceof Change change && change.guest().email().equals(victim.email());
    }
}
