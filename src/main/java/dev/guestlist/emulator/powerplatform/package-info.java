/**
 * The Power Platform's administration of environments (the "BAP" API): lists them, forces people
 * into them, changes their security group. It also builds the environments from the state file, so
 * that one annex holds all of Dynamics.
 */
package dev.guestlist.emulator.powerplatform;
