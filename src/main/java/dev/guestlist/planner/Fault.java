package dev.guestlist.planner;

import dev.guestlist.model.Problem;
import dev.guestlist.plan.HeldBack;

/** What is wrong with a door in the tenant, whether or not a guest needs the door now. */
record Fault(HeldBack.At at, Problem because) {}
