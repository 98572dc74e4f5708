/**
 * A stand-in for a Cisco 7941G and its sisters, 7940G and 7960G too, for want of real ones. It knows nothing of Sidetone and needs only the JDK: what it
 * does and what it refuses comes from what is known of the phones (Cisco's own SIP stack as open-sourced in Mozilla's tree, the
 * usecallmanager.nz project, Cisco's notes on phone services, field guides), so that it can tell us that we are wrong.
 * {@link standin.Phone} and {@link standin.old.OldPhone} are the phones; {@code java -cp target/test-classes standin.Main} runs it.
 */
package standin;
