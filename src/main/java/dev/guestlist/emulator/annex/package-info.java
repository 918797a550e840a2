/**
 * How further parts of the tenant hang on to the core: the Dynamics environments and the Power
 * Platform's administration are such parts. An annex gets the core's state and gate, brings sites
 * of its own, and has sections of its own in the state file.
 */
package dev.guestlist.emulator.annex;
