package dev.headgate.console.audit.web;

import dev.headgate.console.audit.Audit;
import dev.headgate.console.audit.AuditChain.AuditFilter;
import dev.headgate.console.audit.AuditEntry;
import dev.headgate.console.audit.AuditVerdict;
import dev.headgate.console.platform.Page;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail, newest first, and whether it is whole. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

    private static final int MOST = 500;

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    @GetMapping
    Page<AuditEntry> newest(
            @RequestParam Optional<String> who,
            @RequestParam Optional<String> subject,
            @RequestParam Optional<Long> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return audit.newest(new AuditFilter(who, subject, cursor, Math.clamp(limit, 1, MOST)));
    }

    @GetMapping("/verification")
    AuditVerdict verify() {
        return audit.verify();
    }
}
