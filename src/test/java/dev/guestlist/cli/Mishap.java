package dev.guestlist.cli;

import dev.guestlist.plan.Change;
import dev.guestlist.plan.Person;
import dev.guestlist.tenant.DirectoryWriter;
import dev.guestlist.tenant.EnvironmentWriter;
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
        return new TenantWriter(
                of(DirectoryWriter.class, writer.directory()),
                of(EnvironmentWriter.class, writer.environments()));
    }

    private <T> T of(Class<T> port, T writer) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, method, arguments) -> call(writer, method, arguments)));
    }

    private Object call(Object writer, Method method, Object[] arguments) throws Throwable {
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
