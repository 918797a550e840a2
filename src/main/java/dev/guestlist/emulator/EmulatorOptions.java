package dev.guestlist.emulator;

import dev.guestlist.emulator.time.Settling;
import dev.guestlist.emulator.time.VirtualClock;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an emulator is started. Begin with {@link #standard()} and change what you need.
 *
 * @param port 0 for any free one
 * @param latency added to every answer
 * @param requestLog file that gets one line of JSON per request, without secrets
 * @param tokenLifetime of every access token
 * @param proxyPort of an HTTP proxy that leads the real host names here, 0 for any free one; needs
 *     TLS
 */
public record EmulatorOptions(
        int port,
        Transport transport,
        Seed seed,
        Duration latency,
        VirtualClock clock,
        Settling settling,
        Optional<Path> requestLog,
        Duration tokenLifetime,
        OptionalInt proxyPort) {

    public EmulatorOptions {
        if (proxyPort.isPresent() && transport != Transport.TLS) {
            throw new IllegalArgumentException("a proxy's tunnels carry TLS, nothing else");
        }
    }

    /** Plain or encrypted. */
    public enum Transport {
        HTTP,
        TLS
    }

    /** Any free port, plain HTTP, the example tenant, no latency, real time, brisk settling. */
    public static EmulatorOptions standard() {
        return new EmulatorOptions(
                0,
                Transport.HTTP,
                new Seed.Example(),
                Duration.ZERO,
                VirtualClock.real(),
                Settling.brisk(),
                Optional.empty(),
                Duration.ofMinutes(75),
                OptionalInt.empty());
    }

    public EmulatorOptions withPort(int other) {
        return new EmulatorOptions(
                other,
                transport,
                seed,
                latency,
                clock,
                settling,
                requestLog,
                tokenLifetime,
                proxyPort);
    }

    public EmulatorOptions withTransport(Transport other) {
        return new EmulatorOptions(
                port, other, seed, latency, clock, settling, requestLog, tokenLifetime, proxyPort);
    }

    public EmulatorOptions withSeed(Seed other) {
        return new EmulatorOptions(
                port,
                transport,
                other,
                latency,
                clock,
                settling,
                requestLog,
                tokenLifetime,
                proxyPort);
    }

    public EmulatorOptions withLatency(Duration other) {
        return new EmulatorOptions(
                port,
                transport,
                seed,
                other,
                clock,
                settling,
                requestLog,
                tokenLifetime,
                proxyPort);
    }

    public EmulatorOptions withClock(VirtualClock other) {
        return new EmulatorOptions(
                port,
                transport,
                seed,
                latency,
                other,
                settling,
                requestLog,
                tokenLifetime,
                proxyPort);
    }

    public EmulatorOptions withSettling(Settling other) {
        return new EmulatorOptions(
                port, transport, seed, latency, clock, other, requestLog, tokenLifetime, proxyPort);
    }

    public EmulatorOptions withRequestLog(Path other) {
        return new EmulatorOptions(
                port,
                transport,
                seed,
                latency,
                clock,
                settling,
                Optional.of(other),
                tokenLifetime,
                proxyPort);
    }

    public EmulatorOptions withTokenLifetime(Duration other) {
        return new EmulatorOptions(
                port, transport, seed, latency, clock, settling, requestLog, other, proxyPort);
    }

    /** With a proxy, and so over TLS. */
    public EmulatorOptions withProxyPort(int other) {
        return new EmulatorOptions(
                port,
                Transport.TLS,
                seed,
                latency,
                clock,
                settling,
                requestLog,
                tokenLifetime,
                OptionalInt.of(other));
    }
}
