package org.sidetone.render.old;

/** What every such phone is told: Cisco's own defaults, but where a reason stands beside it. */
final class UsualLines {
    private UsualLines() {}

    static TextFile all() {
        return new TextFile()
                // Off by default.
                .put("proxy_register", 1)
                .put("timer_register_delta", 5)
                .put("proxy_backup", "")
                .put("proxy_backup_port", 5060)
                .put("proxy_emergency", "")
                .put("proxy_emergency_port", 5060)
                // Where it listens, and so where the PBX must answer to.
                .put("voip_control_port", 5060)
                .put("nat_enable", 0)
                .put("nat_address", "")
                .put("nat_received_processing", 0)
                .put("user_info", "none")
                .put("tos_media", 5)
                .put("enable_vad", 0)
                .put("dtmf_inband", 1)
                .put("dtmf_db_level", 3)
                .put("dtmf_avt_payload", 101)
                .put("timer_t1", 500)
                .put("timer_t2", 4000)
                .put("sip_retx", 10)
                .put("sip_invite_retx", 6)
                .put("timer_invite_expires", 180)
                // Off, and the user cannot change it: the PBX has its own, which every phone of an extension keeps to.
                .put("dnd_control", 2)
                .put("callerid_blocking", 2)
                .put("anonymous_call_block", 2)
                .put("call_hold_ringback", 2)
                .put("call_waiting", 1)
                .put("cnf_join_enable", 1)
                .put("semi_attended_transfer", 1)
                .put("transfer_onhook_enabled", 0)
                .put("autocomplete", 1)
                .put("stutter_msg_waiting", 0)
                .put("call_stats", 0)
                // Names of callers come in it.
                .put("remote_party_id", 1)
                .put("local_cfwd_enable", 1)
                .put("cfwd_url", "")
                // Off: it asks for one password, in the clear.
                .put("telnet_level", 0)
                // Unlocks the phone's own settings; Cisco's default, for an earlier owner's would lock ours out.
                .put("phone_password", "cisco")
                .put("language", "")
                .put("http_proxy_addr", "")
                .put("http_proxy_port", 80)
                .put("dyn_dns_addr_1", "")
                .put("dyn_dns_addr_2", "")
                .put("dyn_tftp_addr", "")
                .put("tftp_cfg_dir", "")
                .put("sync", SyncInfo.KEPT);
    }
}
