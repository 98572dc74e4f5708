package org.sidetone.plan.old;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Optional;

/** What every such phone is told: Cisco's own defaults, but where another reason stands beside it. */
public final class UsualLines {
    private static final String DEFAULT = "Cisco's default";

    private static final ImmutableMap<String, UsualLine> BY_KEY = Maps.uniqueIndex(
            ImmutableList.of(
                    new UsualLine("proxy_register", "1", "a line that does not register gets no calls"),
                    new UsualLine("timer_register_delta", "5", DEFAULT),
                    new UsualLine("proxy_backup", "", "a second server of a PBX is one more address in pbx.address"),
                    new UsualLine("proxy_backup_port", "5060", "belongs to proxy_backup"),
                    new UsualLine("proxy_emergency", "", "emergency calls go to the PBX like all others"),
                    new UsualLine("proxy_emergency_port", "5060", "belongs to proxy_emergency"),
                    new UsualLine("voip_control_port", "5060", "where it listens, and so where the PBX must answer to"),
                    new UsualLine(
                            "nat_enable",
                            "0",
                            "the phone tells its own address; over a NAT the PBX must answer where the request came from"),
                    new UsualLine("nat_address", "", "belongs to nat_enable"),
                    new UsualLine("nat_received_processing", "0", "belongs to nat_enable"),
                    new UsualLine("user_info", "none", DEFAULT),
                    new UsualLine("tos_media", "5", DEFAULT),
                    new UsualLine("enable_vad", "0", DEFAULT),
                    new UsualLine("dtmf_inband", "1", DEFAULT),
                    new UsualLine("dtmf_db_level", "3", DEFAULT),
                    new UsualLine("dtmf_avt_payload", "101", DEFAULT),
                    new UsualLine("timer_t1", "500", DEFAULT),
                    new UsualLine("timer_t2", "4000", DEFAULT),
                    new UsualLine("sip_retx", "10", DEFAULT),
                    new UsualLine("sip_invite_retx", "6", DEFAULT),
                    new UsualLine("timer_invite_expires", "180", DEFAULT),
                    new UsualLine(
                            "dnd_control",
                            "2",
                            "off, and not the user's to change: the PBX has its own, which every phone of an extension keeps to"),
                    new UsualLine(
                            "callerid_blocking",
                            "2",
                            "off, and not the user's to change: the PBX decides who is shown"),
                    new UsualLine(
                            "anonymous_call_block",
                            "2",
                            "off, and not the user's to change: the PBX is the place to block"),
                    new UsualLine("call_hold_ringback", "2", "off: no ring for a call that is on hold"),
                    new UsualLine("call_waiting", "1", "on: the PBX decides whether a second call comes"),
                    new UsualLine(
                            "cnf_join_enable", "1", "who hangs up may leave a conference of three to the other two"),
                    new UsualLine(
                            "semi_attended_transfer",
                            "1",
                            "a transfer may be finished while the other one still rings"),
                    new UsualLine(
                            "transfer_onhook_enabled",
                            "0",
                            "to put the handset down ends the call and does not transfer it"),
                    new UsualLine("autocomplete", "1", DEFAULT),
                    new UsualLine("stutter_msg_waiting", "0", DEFAULT),
                    new UsualLine("call_stats", "0", DEFAULT),
                    new UsualLine("remote_party_id", "1", "names of callers come in it"),
                    new UsualLine("local_cfwd_enable", "1", "the user may forward on the phone"),
                    new UsualLine(
                            "cfwd_url",
                            "",
                            "a service of other servers; forwarding on the phone itself stays (local_cfwd_enable)"),
                    new UsualLine("telnet_level", "0", "off: it asks for one password, in the clear"),
                    new UsualLine(
                            "phone_password",
                            "cisco",
                            "unlocks the phone's own settings; Cisco's default, for an earlier owner's would lock ours out"),
                    new UsualLine("language", "", DEFAULT),
                    new UsualLine("http_proxy_addr", "", "the phone fetches from this machine alone"),
                    new UsualLine("http_proxy_port", "80", "belongs to http_proxy_addr"),
                    new UsualLine("dyn_dns_addr_1", "", "DHCP tells it"),
                    new UsualLine("dyn_dns_addr_2", "", "DHCP tells it"),
                    new UsualLine("dyn_tftp_addr", "", "DHCP tells it"),
                    new UsualLine("tftp_cfg_dir", "", "its file lies in the root"),
                    new UsualLine(
                            "sync", "1", "it differs from that of syncinfo.xml, so that one telling is one restart")),
            UsualLine::key);

    private UsualLines() {}

    /** In the order of the file. */
    public static ImmutableList<UsualLine> all() {
        return BY_KEY.values().asList();
    }

    public static Optional<UsualLine> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
