export interface paths {
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SessionController_signIn"];
        delete: operations["SessionController_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SessionController_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SessionController_invitation"];
        put?: never;
        post: operations["SessionController_acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TenanciesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenancies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TenanciesController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenancies/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TenanciesController_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PaymentsController_book"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PaymentsController_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/unmatched": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PaymentsController_unmatched"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/movements/{id}/allocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PaymentsController_allocate[0]"];
        delete: operations["PaymentsController_undo[0]"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/allocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PaymentsController_allocate[1]"];
        delete: operations["PaymentsController_undo[1]"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ImportsController_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ImportsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ImportsController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrears": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ArrearsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrears-procedures/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ArrearsController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrears-procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CasesController_list"];
        put?: never;
        post: operations["ArrearsController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrears-procedures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CasesController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CasesController_events[0]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrears-procedures/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CasesController_events[1]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrears-procedures/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CasesController_shares"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrears-procedures/{id}/shares/{shareId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CasesController_handedOver"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrears-procedures/{id}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CasesController_looks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrears-procedures/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CasesController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrears-procedures/{id}/repayment-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CasesController_agreePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrears-procedures/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CasesController_object"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrears-procedures/{id}/objections/{objectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["CasesController_withdrawObjection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrears-procedures/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CasesController_logContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrears-procedures/{id}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CasesController_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrears-procedures/{id}/holds/{holdId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["CasesController_endHold"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrears-procedures/{id}/payment-commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CasesController_commit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrears-procedures/{id}/payment-claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CasesController_claimPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrears-procedures/{id}/payment-claims/{claimId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["CasesController_answerClaim"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrears-procedures/{id}/court-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CasesController_recordCourt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrears-procedures/{id}/petition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PetitionsController_show"];
        put?: never;
        post: operations["PetitionsController_prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrears-procedures/{id}/petitions/{petitionId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PetitionsController_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrears-procedures/{id}/petitions/{petitionId}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PetitionsController_checklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TasksController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TasksController_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TasksController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TasksController_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TasksController_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TasksController_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrajectoriesController_list"];
        put?: never;
        post: operations["TrajectoriesController_refer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/referral-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrajectoriesController_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrajectoriesController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrajectoriesController_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrajectoriesController_contacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/tenancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrajectoriesController_tenancies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/tenancy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrajectoriesController_link"];
        delete: operations["TrajectoriesController_unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrajectoriesController_logContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrajectoriesController_setGoal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/goals/{goalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["TrajectoriesController_closeGoal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrajectoriesController_correctFacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/dangers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrajectoriesController_flagDanger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/dangers/{flagId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["TrajectoriesController_liftDanger"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrajectoriesController_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/holds/{holdId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrajectoriesController_releaseHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/consent-withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrajectoriesController_withdrawConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/coach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrajectoriesController_assignCoach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/urgency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrajectoriesController_weigh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/programme-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrajectoriesController_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/programme-version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrajectoriesController_moveProgramme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/notice-receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrajectoriesController_noticeReceived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/evaluations/{evaluationId}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrajectoriesController_conclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/evaluations/{evaluationId}/day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrajectoriesController_replan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrajectoriesController_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrajectoriesController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DocumentsController_list"];
        put?: never;
        post: operations["DocumentsController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/documents/{documentId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DocumentsController_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/documents/{documentId}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DocumentsController_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/proof-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DocumentsController_proofFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProgrammesController_list"];
        put?: never;
        post: operations["ProgrammesController_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProgrammesController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/drafts/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ProgrammesController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/drafts/{version}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProgrammesController_faults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/drafts/{version}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProgrammesController_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/drafts/{version}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProgrammesController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/versions/{version}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProgrammesController_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scarce-time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ScarceTimeController_weeks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/scarce-time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ScarceTimeController_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/scarce-time/{slotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["ScarceTimeController_callOff"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/scarce-time/{slotId}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ScarceTimeController_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LettersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LettersController_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LettersController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LettersController_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters/{id}/deposit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LettersController_deposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters/{id}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LettersController_deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MeetingsController_list"];
        put?: never;
        post: operations["MeetingsController_convene"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MeetingsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeetingsController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeetingsController_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeetingsController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeetingsController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeetingsController_attend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeetingsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeetingsController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeetingsController_addItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}/items/{key}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeetingsController_removeItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}/items/{key}/treatment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeetingsController_treatItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BodiesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{code}/{body}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BodiesController_show"];
        put: operations["BodiesController_seat"];
        post: operations["BodiesController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{code}/{body}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BodiesController_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PeopleController_list"];
        put?: never;
        post: operations["PeopleController_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/statuses/{statusId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PeopleController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlacesController_list"];
        put?: never;
        post: operations["PlacesController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlacesController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["PlacesController_end"];
        trace?: never;
    };
    "/places/{id}/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PlacesController_reserve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AllocationController_quotas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/allocation-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["AllocationController_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/waiting-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AllocationController_waitingList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AllocationController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trajectories/{id}/housing-wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AllocationController_wishes"];
        put?: never;
        post: operations["AllocationController_wish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rulesets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RulesetsController_list"];
        put?: never;
        post: operations["RulesetsController_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rulesets/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RulesetsController_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rulesets/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RulesetsController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rulesets/{id}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RulesetsController_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/trajectories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportsController_ofProgramme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/yearly/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportsController_perMunicipality"];
        put?: never;
        post: operations["ReportsController_makePaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/yearly/{code}/papers/{paperId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportsController_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportsController_lac"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CommandsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/menu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeskController_menu"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeskController_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UsersController_list"];
        put?: never;
        post: operations["UsersController_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UsersController_inviteAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UsersController_giveRoles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/deactivation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UsersController_deactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UsersController_activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrganisationController_show"];
        put?: never;
        post: operations["OrganisationController_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PartnersController_list"];
        put?: never;
        post: operations["PartnersController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partners/{id}/protocols": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PartnersController_addProtocol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partners/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PartnersController_inviteAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partnerships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PartnershipsController_list"];
        put?: never;
        post: operations["PartnershipsController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partnerships/new": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PartnershipsController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partnerships/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PartnershipsController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/arrears": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SettingsController_show"];
        put?: never;
        post: operations["SettingsController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitoring/overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MonitoringController_overdue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitoring/workload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MonitoringController_workload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitoring/workload-limit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MonitoringController_limit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitoring/replan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MonitoringController_replan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitoring/replan/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MonitoringController_replanPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitoring/reassignment/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MonitoringController_reassignmentPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitoring/reassignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MonitoringController_reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AbsencesController_list"];
        put?: never;
        post: operations["AbsencesController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/absences/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AbsencesController_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/absences/{id}/replan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AbsencesController_replan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/absences/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AbsencesController_returnPreview"];
        put?: never;
        post: operations["AbsencesController_comeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["AbsencesController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PreferencesController_show"];
        put: operations["PreferencesController_choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/deputy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PreferencesController_deputy"];
        put: operations["PreferencesController_chooseDeputy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PreferencesController_openCalendar"];
        delete: operations["PreferencesController_closeCalendar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{token}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PreferencesController_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CalendarController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CalendarController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practice/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PracticeController_clock"];
        put?: never;
        post: operations["PracticeController_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practice/bank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PracticeController_bank"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ProblemBody: {
            type: string;
            title: string;
            status: number;
            code: string;
            errors?: {
                path: string;
                code: string;
                message: string;
            }[];
            /** @description On 403: the missing right. */
            right?: string;
            /** @description On 409: who did what in between. */
            conflict?: {
                by: string;
                at: string;
                text: string;
            };
            requestId: string;
        };
        ArrearsAnswer: {
            onDate: string;
            deadline: components["schemas"]["TermAnswer"];
            ledger: components["schemas"]["LedgerReliability"];
            counts: {
                paused: number;
                open: number;
                plan: number;
                welfare: number;
                court: number;
            };
            split: {
                ready: number;
                check: number;
                nothing: number;
            };
            items: components["schemas"]["ArrearsRow"][];
            cursor: null | string;
        };
        TermAnswer: {
            date: string;
            endsAt: string;
            /** @enum {unknown} */
            state: "running" | "paused" | "met" | "missed" | "cancelled";
            /** @enum {unknown} */
            kind: "legal" | "agency" | "presumed";
            reason: {
                anchor: string;
                anchorDate: string;
                budget: string;
                countingRule: string;
                rolledFrom?: string;
                holiday?: string;
                pausedDays: number;
                ground: string;
                ruleVersion: string;
                /** @description Completes "Verandert als". */
                changesIf?: string;
                steps: components["schemas"]["ReasonStep"][];
            };
        };
        ReasonStep: {
            code: string;
            params: {
                [key: string]: string | number;
            };
            text: string;
            /** @description The day this step reaches, for the ladder of dates. */
            date?: string;
            /** @description A stretch between two days, in words ("+ 3 werkdagen"). */
            span?: string;
        };
        LedgerReliability: {
            through: null | string;
            importedAt: null | string;
            stale: boolean;
        };
        ArrearsRow: {
            tenancyId: string;
            reference: string;
            case: null | components["schemas"]["CaseRef"];
            name: string;
            tenantCount: number;
            balanceCents: number;
            monthsTenths: number;
            threeMonths: null | components["schemas"]["TermAnswer"];
            lastPayment: null | {
                date: string;
                amountCents: number;
            };
            step: string;
            proposal: {
                /** @enum {unknown} */
                kind: "ready" | "check" | "nothing";
                text: string;
            };
        };
        CaseRef: {
            id: string;
            number: string;
            name: string;
        };
        StartPreviewAnswer: {
            departs: null | components["schemas"]["LabelledTerm"];
            ready: {
                tenancyId: string;
                name: string;
                letters: number;
            }[];
            skipped: components["schemas"]["Skipped"][];
            forYou: components["schemas"]["Skipped"][];
        };
        LabelledTerm: {
            term: components["schemas"]["TermAnswer"];
            label: string;
        };
        Skipped: {
            tenancyId: string;
            name: string;
            reason: string;
        };
        StartAnswer: {
            started: {
                tenancyId: string;
                caseId: string;
                caseNumber: string;
                command: string;
            }[];
            skipped: components["schemas"]["Skipped"][];
        };
        AuditRow: {
            id: string;
            at: string;
            person: string;
            case: null | string;
            tenancy: null | string;
            /** @description The class of what was looked at, or the kind of what was changed. */
            fields: string;
            /** @description Of a change: in words, with whom or what it is about and each value before and after. */
            change: null | string;
        };
        BodyListRow: {
            programme: {
                code: string;
                title: string;
            };
            code: string;
            label: string;
            clause: string;
            rhythm: string;
            /** @enum {unknown} */
            state: "not_set_up" | "meets" | "stopped";
            chair: null | string;
            members: number;
            /** @description The session that comes, or that is under way. */
            next: null | components["schemas"]["MeetingListRow"];
        };
        MeetingListRow: {
            id: string;
            title: string;
            date: string;
            startsAt: string;
            place: string;
            /** @enum {unknown} */
            state: "cancelled" | "open" | "convened" | "closed";
            agendaCount: number;
            invitations: null | components["schemas"]["TermAnswer"];
            /** @description Why it is on this day; null when people chose it. */
            planned: null | components["schemas"]["TermAnswer"];
        };
        BodyAnswer: {
            firstOn: null | string;
            time: null | string;
            place: null | string;
            members: components["schemas"]["SeatOfBody"][];
            /** @description The role that its programme gives the chair. */
            chairRole: string;
            candidates: components["schemas"]["Candidate"][];
            sessions: components["schemas"]["MeetingListRow"][];
            /** @description The reader sets it up, changes who sits, and stops it. */
            manages: boolean;
            programme: {
                code: string;
                title: string;
            };
            code: string;
            label: string;
            clause: string;
            rhythm: string;
            /** @enum {unknown} */
            state: "not_set_up" | "meets" | "stopped";
            chair: null | string;
            /** @description The session that comes, or that is under way. */
            next: null | components["schemas"]["MeetingListRow"];
        };
        SeatOfBody: {
            userId: string;
            name: string;
            chair: boolean;
            deputy: null | {
                id: string;
                name: string;
            };
        };
        Candidate: {
            id: string;
            name: string;
            organisation: string;
            /** @description Who stands in as a rule, when that person may sit too. */
            deputyId: null | string;
        };
        CalendarAnswer: {
            version: number;
            validThrough: string;
            holidays: {
                date: string;
                label: string;
            }[];
        };
        CalendarPreview: {
            moved: components["schemas"]["MovedTerm"][];
            /** @description Dates of other organisations that would move. */
            elsewhere: number;
            later: number;
            earlier: number;
            /** @description How many open files were looked at. */
            files: number;
        };
        MovedTerm: {
            fileId: string;
            number: string;
            label: string;
            href: string;
            kind: string;
            from: string;
            to: string;
        };
        CaseListAnswer: {
            items: components["schemas"]["CaseListRow"][];
            counts: {
                paused: number;
                open: number;
                closed: number;
                waiting: number;
            };
            cursor: null | string;
        };
        CaseListRow: {
            address: string;
            state: components["schemas"]["DueState"];
            phase: string;
            /** @description Null behind the wall. */
            balanceCents: null | number;
            next: null | components["schemas"]["LabelledTerm"];
            handler: null | string;
            id: string;
            number: string;
            name: string;
        };
        DueState: {
            /** @enum {unknown} */
            kind: "running" | "paused" | "late" | "today" | "soon" | "waiting" | "done" | "hidden";
            days: null | number;
            label?: string;
        };
        CaseAnswer: {
            address: string;
            tenancyId: null | string;
            state: components["schemas"]["DueState"];
            waiting: null | {
                for: string;
                since: string;
                by: string;
                until: null | string;
                blocks: string[];
            };
            balanceCents: null | number;
            /** @description What the tenant was told in letter 3, beside what is open today (facts §13.13). */
            toldCents: null | number;
            balanceOn: string;
            monthsTenths: null | number;
            openRent: {
                label: string;
                amountCents: number;
            }[];
            phase: {
                code: string;
                label: string;
                detail: string;
            };
            outcome: null | string;
            closedOn: null | string;
            next: null | components["schemas"]["LabelledTerm"];
            then: null | components["schemas"]["LabelledTerm"];
            terms: components["schemas"]["LabelledTerm"][];
            handler: null | {
                name: string;
                deputy: null | string;
            };
            tenants: components["schemas"]["TenantAnswer"][];
            objections: {
                id: string;
                tenantId: string;
                receivedOn: string;
                withdrawnOn: null | string;
            }[];
            holds: {
                id: string;
                reason: string;
                until: string;
                ended: boolean;
            }[];
            /** @description Open ones: the tenant says that it is paid, and nobody looked yet. */
            claims: {
                id: string;
                on: string;
            }[];
            /** @description Of the tenants, not released; only for who may set them. */
            statuses: {
                id: string;
                tenantId: string;
                label: string;
                from: string;
                /**
                 * @description What a release has to say too: where the post goes, or who gets each letter beside the tenant.
                 * @enum {unknown}
                 */
                asks: null | "contactAddress" | "representative";
            }[];
            plans: {
                id: string;
                by: string;
                from: string;
                /** @enum {unknown} */
                state: "running" | "kept" | "broken";
                instalments: {
                    n: number;
                    dueOn: string;
                    amountCents: number;
                }[];
            }[];
            sharing: {
                shared: boolean;
                text: string;
            };
            guidance: null | components["schemas"]["GuidanceOfCase"];
            verbs: {
                /** @enum {unknown} */
                verb: "plan" | "court" | "payment" | "objection" | "hold" | "contact" | "claim" | "commitment" | "status" | "withdrawal";
                allowed: boolean;
                reason: null | string;
            }[];
            /** @description There is a petition to speak of, and the reader may see it. */
            hasPetition: boolean;
            counts: {
                tasks: number;
                letters: number;
            };
            timeline: components["schemas"]["TimelineEvent"][];
            outlook: null | {
                title: string;
                text: string;
                branches: components["schemas"]["OutlookBranch"][];
            };
            seq: number;
            id: string;
            number: string;
            name: string;
        };
        TenantAnswer: {
            id: string;
            name: string;
            phone: null | string;
            email: null | string;
            note: null | string;
        };
        GuidanceOfCase: {
            coach: null | string;
            /** @description Only for who may look at it. */
            trajectory: null | {
                id: string;
                number: string;
            };
            nextEvaluation: null | string;
            tellings: {
                id: string;
                about: string;
                on: string;
                openCents: number;
                dueOn: string;
                /** @description Null: no answer yet. */
                answer: null | string;
                reason: null | string;
            }[];
        };
        TimelineEvent: {
            id: string;
            date: string;
            at: string;
            type: string;
            /** @enum {unknown} */
            icon: "court" | "money" | "letter" | "letter_returned" | "letter_proof" | "talk" | "visit" | "milestone" | "task" | "decision" | "pause" | "share" | "end" | "other";
            text: string;
            detail: null | string;
            actor: null | string;
        };
        OutlookBranch: {
            code: string;
            /** @enum {unknown} */
            icon: "court" | "money" | "letter" | "letter_returned" | "letter_proof" | "talk" | "visit" | "milestone" | "task" | "decision" | "pause" | "share" | "end" | "other";
            condition: string;
            likely: boolean;
            steps: {
                term: null | components["schemas"]["TermAnswer"];
                when: null | string;
                text: string;
            }[];
        };
        ShareAnswer: {
            id: string;
            partner: string;
            purpose: string;
            fields: string[];
            ground: string;
            from: string;
            stoppedOn: null | string;
            /** @description The reader may read the file that was handed over. */
            readable: boolean;
        };
        LookAnswer: {
            id: string;
            at: string;
            person: string;
            organisation: string;
            what: string;
            ground: string;
        };
        AcceptedBody: {
            command: string;
            seq?: number;
            text?: string;
        };
        BookedFact: {
            id: string;
            command: string;
        };
        CommandAnswer: {
            id: string;
            /** @enum {unknown} */
            state: "stored" | "applied" | "refused" | "quarantined";
            message: string;
            seq: null | number;
            code: null | string;
            storedAt: string;
            settledAt: null | string;
        };
        MenuAnswer: {
            counts: {
                today?: number;
                board?: number;
                cases?: number;
                trajectories?: number;
                post?: number;
                payments?: number;
                meetings?: number;
            };
        };
        SearchHit: {
            /** @enum {unknown} */
            kind: "case" | "tenancy" | "trajectory";
            id: string;
            number: string;
            name: string;
            detail: string;
            href: string;
        };
        Health: {
            /** @enum {unknown} */
            status: "up" | "down";
            away: string[];
        };
        ImportAnswer: {
            id: string;
            /** @enum {unknown} */
            kind: "trajectories" | "payments" | "tenancies" | "closed-cases";
            fileName: string;
            /** @enum {unknown} */
            state: "done" | "quarantined" | "previewed" | "duplicate";
            /** @description Why it is a duplicate or quarantined. */
            reason: null | string;
            preview: {
                rows: number;
                added: number;
                known: number;
                unmatched: number;
                totalCents: null | number;
                through: null | string;
                faults: {
                    line: number;
                    code: string;
                    message: string;
                }[];
            };
        };
        LetterListAnswer: {
            items: components["schemas"]["LetterAnswer"][];
            counts: {
                print: number;
                deposit: number;
                proof: number;
                returned: number;
                unsure: number;
            };
            nextBatch: null | string;
            cursor: null | string;
        };
        LetterAnswer: {
            id: string;
            kind: string;
            title: string;
            case: components["schemas"]["CaseRef"];
            addressee: {
                name: string;
                address: string;
            };
            state: string;
            stateText: string;
            due: components["schemas"]["DueState"];
            registeredNumber: null | string;
            postFrom: string;
            date: null | string;
            depositedOn: null | string;
            presumedReceipt: null | components["schemas"]["TermAnswer"];
            missing: null | string;
        };
        ReleaseAnswer: {
            command: string;
            released: string[];
            skipped: {
                id: string;
                code: string;
                reason: string;
            }[];
            text: string;
        };
        MeetingAnswer: {
            /** @enum {unknown} */
            cancelReason: null | "called_off" | "no_quorum";
            /** @description The body of a programme it is of; null for the LAC. */
            body: null | {
                programme: string;
                code: string;
                label: string;
            };
            /** @description The agenda of a body; that of the LAC are cases. */
            entries: components["schemas"]["BodyEntry"][];
            takenOff: components["schemas"]["TakenOffEntry"][];
            mayAdd: boolean;
            minutes: null | string;
            /** @description The reader is of the organisation that holds it: opens, moves, calls off, counts and closes. */
            leads: boolean;
            members: components["schemas"]["MemberOfMeeting"][];
            quorum: {
                needed: number;
                expected: number;
                present: number;
                reached: boolean;
                text: string;
                expectedText: string;
            };
            agenda: components["schemas"]["AgendaItem"][];
            /** @description The reader's own seat, while it can still be answered. */
            seat: null | {
                /** @enum {unknown} */
                answer: null | "coming" | "not_coming" | "deputy";
                deputy: null | string;
            };
            opening: components["schemas"]["Permission"];
            /** @description Moving it and calling it off. */
            changing: components["schemas"]["Permission"];
            closure: components["schemas"]["Permission"];
            id: string;
            title: string;
            date: string;
            startsAt: string;
            place: string;
            /** @enum {unknown} */
            state: "cancelled" | "open" | "convened" | "closed";
            agendaCount: number;
            invitations: null | components["schemas"]["TermAnswer"];
            /** @description Why it is on this day; null when people chose it. */
            planned: null | components["schemas"]["TermAnswer"];
        };
        BodyEntry: {
            key: string;
            /** @enum {unknown} */
            kind: "file" | "item";
            /** @description What is to be decided, or why somebody put it there; null across the wall (facts §7). */
            label: null | string;
            /** @description Whose file it is; null to who may not see that file, and for a topic. */
            trajectory: null | components["schemas"]["TrajectoryRef"];
            number: null | string;
            /** @description Concluded on the trajectory's own page, with its scores. */
            isEvaluation: boolean;
            due: null | components["schemas"]["TermAnswer"];
            /** @enum {unknown} */
            state: "waits" | "decided" | "treated" | "lapsed";
            outcome: null | string;
            by: null | string;
            at: null | string;
        };
        TrajectoryRef: {
            id: string;
            number: string;
            name: string;
        };
        TakenOffEntry: {
            number: null | string;
            motive: string;
            by: string;
        };
        MemberOfMeeting: {
            id: string;
            name: string;
            role: string;
            replaces: null | string;
            present: null | boolean;
            /** @enum {unknown} */
            answer: null | "coming" | "not_coming" | "deputy";
            /** @enum {unknown} */
            convocation: "refused" | "none" | "under_way" | "sent" | "unknown";
            /** @description Who stands in for the member; `convocation` is `none` while that is not asked. */
            deputy: null | {
                name: string;
                /** @enum {unknown} */
                convocation: "refused" | "none" | "under_way" | "sent" | "unknown";
            };
        };
        AgendaItem: {
            case: components["schemas"]["CaseRef"];
            order: number;
            address: string;
            toldCents: null | number;
            balanceCents: null | number;
            facts: {
                label: string;
                value: string;
            }[];
            /** @description Only after the tenant could read it (facts §13.14); the inquiry itself is never here. */
            report: null | {
                text: string;
                releasedOn: string;
            };
            outcomes: {
                /** @enum {unknown} */
                code: "plan" | "plan_with_guidance" | "no_solution" | "postponed";
                label: string;
            }[];
            decision: null | {
                label: string;
                motive: string;
                by: string;
                at: string;
            };
        };
        Permission: {
            allowed: boolean;
            reason: null | string;
        };
        AbsenceAnswer: {
            id: string;
            person: {
                id: string;
                name: string;
            };
            from: string;
            until: string;
        };
        AbsencePreview: {
            absence: components["schemas"]["AbsenceAnswer"];
            deputy: null | {
                id: string;
                name: string;
            };
            items: components["schemas"]["AbsenceItem"][];
        };
        AbsenceItem: {
            evaluationId: null | string;
            taskId: null | string;
            /** @description One time that a recurring duty comes round. */
            round: null | string;
            trajectoryId: string;
            number: string;
            name: string;
            label: string;
            /** @enum {unknown} */
            kind: null | "interim" | "final";
            due: components["schemas"]["TermAnswer"];
            state: components["schemas"]["DueState"];
            /** @description Who has it now; null when nobody does. */
            holder: null | {
                id: string;
                name: string;
            };
            /** @description The last day of the stay: nothing moves beyond it. */
            lastDay: null | string;
            /** @description To whom or to which day it could go; null when a person has to choose. */
            proposal: null | {
                userId: string;
            } | {
                on: string;
            };
        };
        ReplanAnswer: {
            command: string;
            items: components["schemas"]["ReplanRow"][];
        };
        ReplanRow: {
            /** @description The evaluation or the task, or the trajectory with the name of the round. */
            id: string;
            trajectoryId: null | string;
            number: null | string;
            /** @enum {unknown} */
            state: "done" | "refused" | "unchanged";
            text: string;
            faults: components["schemas"]["Worded"][];
        };
        Worded: {
            code: string;
            text: string;
        };
        OverdueAnswer: {
            items: components["schemas"]["OverdueRow"][];
            counts: {
                late: number;
                week: number;
                four_weeks: number;
            };
            /** @description How many of each kind are late, whatever was chosen: together the figure in the menu. */
            late: {
                evaluation: number;
                step: number;
                recurring: number;
                consent: number;
            };
            /** @description What can be chosen within what is shown now, with how many of each. */
            filters: {
                programme: components["schemas"]["OverdueFilter"][];
                team: components["schemas"]["OverdueFilter"][];
                worker: components["schemas"]["OverdueFilter"][];
                partner: components["schemas"]["OverdueFilter"][];
            };
            cursor: null | string;
        };
        OverdueRow: {
            id: string;
            /** @description By which name it is re-planned; a round of a recurring duty by its own. */
            item: {
                evaluationId: string;
            } | {
                taskId: string;
            } | {
                trajectoryId: string;
                round: string;
            };
            trajectoryId: string;
            number: string;
            name: string;
            programme: {
                code: string;
                title: string;
            };
            /** @enum {unknown} */
            kind: "interim" | "final" | "trajectory_step" | "evaluation" | "confirm_evaluation" | "talk_evaluation" | "recurring_duty" | "stay_over" | "consent_ends" | "arrears_heard" | "arrears_agreement" | "person_status" | "scarce_time" | "mail_unclear" | "message_unread";
            label: string;
            /** @description Null: nobody's yet. */
            worker: null | {
                id: string;
                name: string;
                active: boolean;
            };
            /** @description The organisation of the worker; of what is nobody's, the one that holds it. */
            team: {
                id: string;
                name: string;
            };
            /** @description Who referred. */
            partner: {
                id: string;
                name: string;
            };
            due: components["schemas"]["TermAnswer"];
            state: components["schemas"]["DueState"];
            why: components["schemas"]["Worded"][];
            /** @description Its open task and how far that has climbed; null before it opens. */
            task: null | {
                id: string;
                rung: number;
                role: string;
            };
            /** @description It was given a day by a person. */
            moved: boolean;
            lastDay: null | string;
        };
        OverdueFilter: {
            value: string;
            label: string;
            count: number;
        };
        WorkloadAnswer: {
            weeks: components["schemas"]["Span"][];
            limit: number;
            items: components["schemas"]["WorkloadRow"][];
            forecast: {
                less: number;
                teams: components["schemas"]["TeamForecast"][];
            };
        };
        Span: {
            from: string;
            until: string;
        };
        WorkloadRow: {
            /** @description Null: what is nobody's. */
            worker: null | {
                id: string;
                name: string;
                active: boolean;
            };
            team: {
                id: string;
                name: string;
            };
            running: number;
            /** @description So many above the limit of the organisation; 0 when not. */
            above: number;
            late: number;
            /** @description Late tasks that are no evaluation. */
            lateTasks: number;
            /** @description How many days the oldest evaluation is late. */
            oldestDays: null | number;
            /** @description Planned evaluations, those of them that fall in an absence, and working days away, week by week. */
            weeks: {
                evaluations: number;
                inside: number;
                away: number;
            }[];
            absences: components["schemas"]["BoardAbsence"][];
        };
        BoardAbsence: {
            id: string;
            evaluations: number;
            from: string;
            until: string;
        };
        TeamForecast: {
            team: {
                id: string;
                name: string;
            };
            people: number;
            left: number;
            running: {
                now: null | number;
                then: null | number;
            };
            weeks: {
                now: null | number;
                then: null | number;
            }[];
        };
        ReplanPreview: {
            items: components["schemas"]["ReplanRow"][];
        };
        ReassignmentPreview: {
            items: components["schemas"]["ReassignmentRow"][];
            /** @description Running trajectories of the receiver now and then, and the limit of the organisation. */
            receiver: {
                id: string;
                name: string;
                running: number;
                then: number;
                limit: number;
            };
        };
        ReassignmentRow: {
            trajectoryId: string;
            number: string;
            name: string;
            programme: string;
            coach: boolean;
            evaluations: number;
            tasks: number;
            faults: components["schemas"]["Worded"][];
        };
        ReassignmentAnswer: {
            command: string;
            items: components["schemas"]["ReassignedRow"][];
        };
        ReassignedRow: {
            trajectoryId: string;
            number: null | string;
            /** @enum {unknown} */
            state: "done" | "refused" | "unchanged";
            text: string;
            faults: components["schemas"]["Worded"][];
        };
        OrganisationAnswer: {
            id: string;
            /** @enum {unknown} */
            kind: "landlord" | "welfare_centre" | "partner_organisation";
            name: string;
            street: string;
            postalCode: string;
            municipality: string;
            phone: string;
            email: string;
            iban: null | string;
            companyNumber: null | string;
        };
        PartnerAnswer: {
            id: string;
            name: string;
            municipality: string;
            /** @description Leases of the landlord in that municipality: none may mean that it is spelled otherwise. */
            tenancies: number;
            /** @description The first administrator has a password, and invites the others. */
            settled: boolean;
            protocols: {
                id: string;
                signedOn: string;
                validUntil: string;
                fields: ("name" | "address" | "phone" | "open_amount" | "months_open" | "letters_sent")[];
                /** @description The one that sharing follows today. */
                current: boolean;
            }[];
        };
        ChangedPartner: {
            id: string;
            command: string;
            /** @description Only when the mail with the link did not leave. */
            text?: string;
        };
        PartnershipsAnswer: {
            items: components["schemas"]["PartnershipAnswer"][];
            /** @description Welfare organisations one does not work with yet. */
            others: {
                id: string;
                name: string;
            }[];
            /** @description Empty for who leads none. */
            programmes: components["schemas"]["Choice"][];
        };
        PartnershipAnswer: {
            id: string;
            partner: {
                id: string;
                name: string;
                municipality: string;
            };
            /** @description Into which programmes its people may refer. */
            programmes: components["schemas"]["Choice"][];
            from: string;
            /** @description Somebody there has a password. */
            settled: boolean;
        };
        Choice: {
            code: string;
            label: string;
        };
        ChangedPartnership: {
            id: string;
            command: string;
            /** @description Only when the mail with the link did not leave. */
            text?: string;
        };
        UnmatchedList: {
            items: components["schemas"]["UnmatchedPayment"][];
            counts: {
                all: number;
                sure: number;
                none: number;
            };
            ledger: components["schemas"]["LedgerReliability"];
            cursor: null | string;
        };
        UnmatchedPayment: {
            id: string;
            date: string;
            amountCents: number;
            payer: string;
            message: string;
            suggestion: null | {
                tenancyId: string;
                name: string;
                reference: string;
                why: string;
                sure: boolean;
                effect: null | string;
            };
        };
        StatusAnswer: {
            id: string;
            /** @enum {unknown} */
            kind: "collective_debt_settlement" | "judicial_protection" | "protected_address" | "deceased" | "minor";
            from: string;
            released: boolean;
        };
        PetitionAnswer: {
            /** @description Whether a petition may be made now, and if not why. */
            allowed: boolean;
            reason: null | string;
            /** @description No notice to quit is on file: only with a reason (facts §12.6). */
            needsReason: boolean;
            checks: components["schemas"]["PetitionCheckAnswer"][];
            /** @description The last one first. */
            made: {
                id: string;
                on: string;
                by: string;
                withoutNotice: boolean;
            }[];
            lodged: null | {
                on: string;
                rollNumber: null | string;
                withoutNotice: boolean;
            };
            last: null | {
                courtName: string;
                courtStreet: string;
                courtPostalCode: string;
                courtMunicipality: string;
                signatoryName: string;
                signatoryMandate: string;
                domicileCertificateOn: null | string;
            };
        };
        PetitionCheckAnswer: {
            /** @enum {unknown} */
            code: "domicile_certificate" | "all_defendants" | "list_of_pieces" | "notice_on_file" | "copies" | "fee" | "signatory" | "canton";
            label: string;
            /** @enum {unknown} */
            state: "ok" | "missing" | "person";
            stateText: string;
            note: string;
        };
        QuotasAnswer: {
            year: number;
            items: components["schemas"]["QuotaAnswer"][];
        };
        QuotaAnswer: {
            programme: string;
            title: string;
            landlordId: string;
            landlordName: string;
            leadId: string;
            leadName: string;
            /** @description The paragraph of the source, and the share. */
            clause: string;
            percent: number;
            /** @enum {unknown} */
            base: "mean_of_last_years" | "allocations_of_this_year";
            /** @description How the cap comes about, a sentence per step. */
            steps: string[];
            warnings: components["schemas"]["CodeAnswer"][];
            /** @description What was allotted this year, as far as the reader may see it. */
            allotments: {
                trajectoryId: string;
                number: string;
                placeId: string;
                municipality: string;
                allottedOn: string;
            }[];
            /** @description The numbers as they were filled in, the newest year first. */
            counts: {
                year: number;
                allocations: number;
                perRoute: {
                    [key: string]: number;
                };
            }[];
            year: number;
            /** @description Places a year; rounded down (facts §12.8). */
            cap: number;
            used: number;
            reserved: number;
            left: number;
            /** @description Allocations a year, to one decimal. */
            mean: number;
            /** @description Whether nothing more may be allotted once it is used up, or whether the share is only watched (S4). */
            binding: boolean;
        };
        CodeAnswer: {
            code: string;
            text: string;
        };
        WaitingListAnswer: {
            /** @description The day whose data the order is made of. */
            onDate: string;
            lists: components["schemas"]["WaitingListOfLead"][];
        };
        WaitingListOfLead: {
            leadId: string;
            leadName: string;
            programme: string;
            title: string;
            /** @enum {unknown} */
            order: "chronological" | "urgency";
            clause: string;
            items: components["schemas"]["WaitingListRow"][];
        };
        WaitingListRow: {
            rank: number;
            trajectoryId: string;
            number: string;
            eligible: boolean;
            eligibleText: string;
            /** @description The rest is for the side that guides: the landlord sees order and yes or no. */
            name: null | string;
            since: null | components["schemas"]["TermAnswer"];
            urgency: null | number;
            reasons: components["schemas"]["CodeAnswer"][];
            /** @description The day on which a home was allotted since. */
            allottedOn: null | string;
            /** @description Held against the place that was asked for. */
            match: null | {
                fits: boolean;
                rules: {
                    code: string;
                    text: string;
                    met: null | boolean;
                }[];
            };
        };
        WishesAnswer: {
            /** @description The last told first: that one counts. */
            wishes: components["schemas"]["WishAnswer"][];
            refusals: components["schemas"]["RefusalAnswer"][];
            /** @description When it is asked anew; null when the programme does not ask now (S15). */
            askAgain: null | components["schemas"]["LabelledTerm"];
            /** @description What can be wished: the regions of the places and the sites of the programme. */
            regions: string[];
            sites: components["schemas"]["Choice"][];
            mayTell: boolean;
        };
        WishAnswer: {
            id: string;
            bedrooms: null | number;
            regions: string[];
            sites: components["schemas"]["Choice"][];
            profile: null | components["schemas"]["Choice"];
            at: string;
            by: string;
        };
        RefusalAnswer: {
            id: string;
            place: string;
            /** @enum {unknown} */
            by: "landlord" | "candidate" | "provider";
            reason: string;
            at: string;
        };
        PlacesAnswer: {
            items: components["schemas"]["PlaceListRow"][];
            cursor: null | string;
            /** @description Under the same filters, whatever their state. */
            counts: {
                reserved: number;
                free: number;
                taken: number;
                out_of_use: number;
            };
            /** @description Who lives on which site; only when asked for one programme that has sites (S9). */
            sites: components["schemas"]["SiteAnswer"][];
            /** @description The organisations a new place can serve; for one that leads only itself. */
            leads: components["schemas"]["Partner"][];
        };
        PlaceListRow: {
            id: string;
            /** @enum {unknown} */
            kind: "dwelling" | "unit" | "fallback";
            kindText: string;
            bedrooms: null | number;
            street: string;
            postalCode: string;
            municipality: string;
            region: null | string;
            site: null | string;
            programmes: string[];
            from: string;
            until: null | string;
            ownerId: string;
            ownerName: string;
            /** @enum {unknown} */
            state: "reserved" | "free" | "taken" | "out_of_use";
            stateText: string;
            /** @description Who holds it today; null when nobody does, or somebody the reader may not see. */
            heldBy: null | {
                trajectoryId: string;
                number: string;
                until: null | string;
            };
        };
        SiteAnswer: {
            site: string;
            label: string;
            places: number;
            residents: number;
            free: number;
            profiles: {
                profile: null | string;
                label: string;
                residents: number;
                percent: number;
            }[];
        };
        Partner: {
            id: string;
            name: string;
        };
        PlaceAnswer: {
            bookings: components["schemas"]["BookingAnswer"][];
            mayManage: boolean;
            id: string;
            /** @enum {unknown} */
            kind: "dwelling" | "unit" | "fallback";
            kindText: string;
            bedrooms: null | number;
            street: string;
            postalCode: string;
            municipality: string;
            region: null | string;
            site: null | string;
            programmes: string[];
            from: string;
            until: null | string;
            ownerId: string;
            ownerName: string;
            /** @enum {unknown} */
            state: "reserved" | "free" | "taken" | "out_of_use";
            stateText: string;
            /** @description Who holds it today; null when nobody does, or somebody the reader may not see. */
            heldBy: null | {
                trajectoryId: string;
                number: string;
                until: null | string;
            };
        };
        BookingAnswer: {
            id: string;
            /** @enum {unknown} */
            kind: "reserved" | "fallback" | "stay";
            kindText: string;
            from: string;
            until: null | string;
            trajectory: null | {
                id: string;
                number: string;
            };
            allottedOn: string;
            rank: null | number;
            passedOver: number;
            /** @description Why others were passed over; only for the organisation that allotted. */
            reason: null | string;
            rulesetVersion: null | number;
            by: string;
            at: string;
        };
        RulesetsAnswer: {
            year: number;
            items: components["schemas"]["RulesetAnswer"][];
        };
        RulesetAnswer: {
            id: string;
            ownerId: string;
            ownerName: string;
            version: number;
            /** @enum {unknown} */
            state: "draft" | "published" | "retired";
            stateText: string;
            /** @description It holds today. */
            current: boolean;
            from: string;
            until: null | string;
            author: string;
            reason: string;
            mayManage: boolean;
            /** @description The year's allocations of the landlords that the reader allots with, by route. */
            shares: {
                allocations: number;
                unaccounted: number;
                routes: components["schemas"]["RouteShareAnswer"][];
            };
            name: string;
            municipalities: string[];
            localTie: null | string;
            routes: components["schemas"]["AllocationRoute"][];
            targetGroups: components["schemas"]["TargetGroup"][];
            steps: components["schemas"]["RulesetStep"][];
        };
        RouteShareAnswer: {
            label: string;
            route: string;
            allocations: number;
            /** @description Of all allocations of the year, in percent to one decimal; null without allocations. */
            percent: null | number;
            capPercent: null | number;
            over: boolean;
        };
        AllocationRoute: {
            code: string;
            label: string;
            /** @description Null: no cap. */
            capPercent: null | number;
        };
        TargetGroup: {
            label: string;
            route: string;
            /** @description Dwellings set apart for it; null: none are fixed beforehand. */
            places: null | number;
        };
        RulesetStep: {
            label: string;
            plannedOn: null | string;
            doneOn: null | string;
        };
        ClockAnswer: {
            now: string;
            today: string;
            next: null | {
                instant: string;
                date: string;
                caseId: null | string;
                caseNumber: null | string;
                waitingFor: string;
            };
            upcoming: {
                date: string;
                caseNumber: null | string;
                what: string;
            }[];
        };
        MoveAnswer: {
            now: string;
            today: string;
            moved: {
                at: string;
                caseId: null | string;
                /** @description Set where it happened in a trajectory. */
                trajectoryId: null | string;
                caseNumber: null | string;
                type: string;
                text: string;
            }[];
        };
        PreferencesAnswer: {
            /** @description The mail on working mornings, when there is something. */
            digest: boolean;
            /** @description Whether an address of a calendar is in use; it was shown once. */
            calendar: boolean;
        };
        DeputyAnswer: {
            deputy: null | components["schemas"]["Colleague"];
            /** @description Who else works in the own organisation. */
            colleagues: components["schemas"]["Colleague"][];
        };
        Colleague: {
            id: string;
            name: string;
        };
        CalendarAddress: {
            /** @description Shown this once: only its hash is kept. */
            address: string;
        };
        ProgrammeAnswer: {
            code: string;
            title: string;
            system: string;
            source: string;
            summary: string;
            version: number;
            /** @description Kinds of service that may refer. */
            referrers: components["schemas"]["Choice"][];
            coachFromReferrer: boolean;
            months: number[];
            /** @description What is asked besides, because reports count by it. */
            facts: {
                code: string;
                label: string;
                values: components["schemas"]["Choice"][];
            }[];
            /** @enum {unknown} */
            state: "draft" | "published" | "retired";
            /** @description Trajectories that run by any of its versions. */
            running: number;
            /** @description The version of its draft, when there is one. */
            draft: null | number;
        };
        ProgrammeActAnswer: {
            code: string;
            version: number;
            etag: string;
            command: string;
        };
        ProgrammeDetailAnswer: {
            code: string;
            title: string;
            system: string;
            source: string;
            versions: components["schemas"]["ProgrammeVersionAnswer"][];
            /** @description The version whose parameters follow. */
            shown: number;
            /** @enum {unknown} */
            state: "draft" | "published" | "retired";
            /** @description What `If-Match` has to say to change this draft. */
            etag: string;
            /** @description The version it was copied from, in words. */
            base: null | string;
            /** @description The reader wrote last at this draft, so a second person publishes it. */
            ownDraft: boolean;
            parameters: components["schemas"]["ParameterAnswer"][];
        };
        ProgrammeVersionAnswer: {
            version: number;
            /** @enum {unknown} */
            state: "draft" | "published" | "retired";
            /** @description Who made it or changed it last; null for what came with the product. */
            author: null | string;
            reason: string;
            madeAt: string;
            publishedAt: null | string;
            retiredAt: null | string;
            /** @description Open trajectories that run by it. */
            running: number;
            history: components["schemas"]["ProgrammeStepTaken"][];
        };
        ProgrammeStepTaken: {
            /** @enum {unknown} */
            what: "published" | "retired" | "drafted" | "changed";
            by: string;
            at: string;
            reason: null | string;
        };
        ParameterAnswer: {
            path: string;
            group: string;
            /** @description What it is about, in words. */
            groupLabel: string;
            label: string;
            help: string;
            /** @description The paragraph of the source. */
            clause: string;
            /** @enum {unknown} */
            type: "number" | "text" | "optional_number" | "numbers" | "texts" | "budget" | "optional_budget" | "labels" | "extension_by" | "extension_late";
            value: null | string | number | string[] | number[] | components["schemas"]["Budget"] | components["schemas"]["Labelled"][];
            /** @description Set when the version it was copied from has another value. */
            changed: null | {
                was: null | string | number | string[] | number[] | components["schemas"]["Budget"] | components["schemas"]["Labelled"][];
            };
        };
        Budget: {
            amount: number;
            /** @enum {unknown} */
            unit: "calendar_day" | "working_day" | "month";
        };
        Labelled: {
            code: string;
            label: string;
        };
        ProgrammeFaultAnswer: {
            /** @description The parameter it is about; null when it lies in the structure. */
            path: null | string;
            code: string;
            message: string;
        };
        ProgrammePreviewAnswer: {
            /** @description The dates of one trajectory referred today that differ from the version it was copied from. */
            dates: components["schemas"]["MovedDateAnswer"][];
            /** @description Open trajectories that keep the version they run by. */
            keeping: number;
        };
        MovedDateAnswer: {
            label: string;
            before: null | components["schemas"]["TermAnswer"];
            after: null | components["schemas"]["TermAnswer"];
        };
        TrajectoryReportAnswer: {
            title: string;
            definition: string;
            from: string;
            to: string;
            programme: components["schemas"]["Choice"];
            programmes: components["schemas"]["Choice"][];
            /** @description Whether this reader can have a year of it per municipality. */
            yearly: boolean;
            sections: components["schemas"]["ReportSection"][];
            /** @description What the source printed, beside what is counted in its period; null where nothing is registered of that time. */
            published: null | components["schemas"]["PublishedReport"];
            /** @description One row per referred person, without a name, for the file. */
            items: {
                number: string;
                referrer: string;
                ending: string;
                referredOn: string;
                stayFrom: null | string;
                closedOn: null | string;
            }[];
        };
        ReportSection: {
            definition: string;
            rows: components["schemas"]["Figure"][];
            code: string;
            label: string;
        };
        Figure: {
            value: null | number;
            /** @enum {unknown} */
            unit: "count" | "percent" | "days" | "months" | "minutes" | "years";
            /** @description The list that holds what was counted. */
            href: null | string;
            code: string;
            label: string;
        };
        PublishedReport: {
            from: string;
            to: string;
            rows: components["schemas"]["PublishedRow"][];
        };
        PublishedRow: {
            label: string;
            printed: number;
            counted: null | number;
            /** @enum {unknown} */
            unit: "count" | "percent" | "days" | "months" | "minutes" | "years";
            agrees: boolean;
            /** @description Why the source's own figures do not agree. */
            note: null | string;
        };
        YearlyReportAnswer: {
            title: string;
            year: number;
            /** @description Of which something is registered, the newest first. */
            years: number[];
            until: string;
            items: components["schemas"]["YearlyRow"][];
            total: components["schemas"]["YearlyFigures"];
            papers: components["schemas"]["YearlyPaper"][];
        };
        YearlyRow: {
            municipality: null | string;
            referred: number;
            selected: number;
            housed: number;
            /** @description Of those that were decided in the year, by the programme's own endings; none of which there is no one. */
            endings: {
                code: string;
                label: string;
                count: number;
            }[];
            ended: number;
            /** @description In their stay on the last day, whenever they began. */
            running: number;
        };
        YearlyFigures: {
            referred: number;
            selected: number;
            housed: number;
            /** @description Of those that were decided in the year, by the programme's own endings; none of which there is no one. */
            endings: {
                code: string;
                label: string;
                count: number;
            }[];
            ended: number;
            /** @description In their stay on the last day, whenever they began. */
            running: number;
        };
        YearlyPaper: {
            id: string;
            year: number;
            /** @description The last day it counts. */
            until: string;
            askedAt: string;
            by: null | string;
        };
        YearlyPaperAnswer: {
            command: string;
            /** @description Empty while it is being made. */
            paperId: string;
        };
        ReportAnswer: {
            title: string;
            definition: string;
            from: string;
            to: string;
            periods: string[];
            rows: {
                code: string;
                label: string;
                definition: string;
                values: number[];
            }[];
            items: components["schemas"]["ReportRow"][];
        };
        ReportRow: {
            year: string;
            filesHeard: number;
            arrangements: number;
            evictionsAvoided: number;
            procedures: number;
            evictions: number;
        };
        ScarceTimeAnswer: {
            items: components["schemas"]["ScarceTimeOfProgramme"][];
        };
        ScarceTimeOfProgramme: {
            programme: string;
            title: string;
            /** @description Whose time it is, by the programme. */
            label: string;
            clause: string;
            minutesPerWeek: number;
            mayPlan: boolean;
            lastDay: string;
            weeks: components["schemas"]["ScarceWeekAnswer"][];
            /** @description Their day is over and nobody said how it went. */
            toNote: components["schemas"]["ScarceSlotAnswer"][];
            seekers: components["schemas"]["TimeSeekerAnswer"][];
        };
        ScarceWeekAnswer: {
            /** @description From Monday to Sunday. */
            from: string;
            until: string;
            minutes: number;
            used: number;
            left: number;
            slots: components["schemas"]["ScarceSlotAnswer"][];
        };
        ScarceSlotAnswer: {
            id: string;
            trajectoryId: string;
            number: string;
            name: string;
            on: string;
            minutes: number;
            /** @description `HH:MM`; null when no hour was agreed. */
            startsAt: null | string;
            /** @description How many who came first had none yet when it was planned. */
            passedOver: number;
            state: components["schemas"]["Choice"];
            mayCallOff: boolean;
            mayNote: boolean;
        };
        TimeSeekerAnswer: {
            trajectoryId: string;
            number: string;
            name: string;
            phase: string;
            urgency: null | number;
            referredOn: string;
            /** @description The day that is planned already. */
            slotOn: null | string;
            /** @description The last day an hour was held; null before the first. */
            heldOn: null | string;
        };
        TrajectoryFact: {
            id: string;
            command: string;
        };
        InvitationAnswer: {
            name: string;
            email: string;
            organisation: string;
        };
        SettingsAnswer: {
            versions: components["schemas"]["SettingsVersionAnswer"][];
            /** @description The version whose numbers follow. */
            shown: number;
            settings: components["schemas"]["SettingAnswer"][];
        };
        SettingsVersionAnswer: {
            version: number;
            /** @description Null for the numbers that come with the product. */
            validFrom: null | string;
            author: null | string;
            openCases: number;
            /** @description The one that a case gets when it starts today. */
            current: boolean;
        };
        SettingAnswer: {
            name: string;
            label: string;
            /** @enum {unknown} */
            unit: "members" | "days" | "months" | "working_days" | "cents" | "day_of_month" | "choice" | "fields";
            value: string | number | string[];
            /** @enum {unknown} */
            source: "agency" | "source";
        };
        TaskListAnswer: {
            items: components["schemas"]["TaskAnswer"][];
            counts: {
                late: number;
                today: number;
                all: number;
                week: number;
            };
            scopes: {
                key: string;
                label: string;
                count: number;
            }[];
            next: null | {
                date: string;
                count: number;
            };
            cursor: null | string;
        };
        TaskAnswer: {
            id: string;
            kind: string;
            title: string;
            cause: string;
            case: null | components["schemas"]["CaseRef"];
            /** @description The session the task is about, when it is about no case. */
            meeting: null | {
                id: string;
                title: string;
            };
            /** @description The trajectory the task is about, when it is about no case. */
            trajectory: null | components["schemas"]["TrajectoryRef"];
            due: components["schemas"]["TermAnswer"];
            state: components["schemas"]["DueState"];
            verb: string;
            alike: number;
            assignee: null | {
                id: string;
                name: string;
            };
        };
        OverviewAnswer: {
            justDone: {
                id: string;
                text: string;
                undo: {
                    label: string;
                    letterIds: string[];
                };
            }[];
            waiting: {
                count: number;
                what: string;
                who: string;
                since: string;
                href: string;
            }[];
        };
        TaskDetailAnswer: {
            explanation: string;
            facts: {
                label: string;
                value: string;
            }[];
            outcomes: components["schemas"]["OutcomeAnswer"][];
            id: string;
            kind: string;
            title: string;
            cause: string;
            case: null | components["schemas"]["CaseRef"];
            /** @description The session the task is about, when it is about no case. */
            meeting: null | {
                id: string;
                title: string;
            };
            /** @description The trajectory the task is about, when it is about no case. */
            trajectory: null | components["schemas"]["TrajectoryRef"];
            due: components["schemas"]["TermAnswer"];
            state: components["schemas"]["DueState"];
            verb: string;
            alike: number;
            assignee: null | {
                id: string;
                name: string;
            };
        };
        OutcomeAnswer: {
            code: string;
            label: string;
            /** @enum {unknown} */
            tone?: "danger";
            fields: components["schemas"]["Field"][];
        };
        Field: {
            /** @enum {unknown} */
            name: "urgency" | "months" | "userId" | "sessionId" | "on" | "time" | "reason" | "note" | "report" | "rollNumber" | "companyNumber" | "until" | "landlordId" | "placeId" | "fallbackId" | "criteria" | "registeredNumber" | "ownView";
            label: string;
            /** @enum {unknown} */
            type: "number" | "date" | "text" | "choice" | "longtext" | "choices";
            required: boolean;
            options?: {
                value: string;
                label: string;
            }[];
            /** @description How to fill it in, or what to do when there is nothing to choose. */
            hint?: string;
        };
        TenancyListAnswer: {
            items: components["schemas"]["TenancyListRow"][];
            counts: {
                all: number;
                owing: number;
                inCase: number;
            };
            cursor: null | string;
        };
        TenancyListRow: {
            id: string;
            reference: string;
            name: string;
            address: string;
            rentCents: number;
            balanceCents: number;
            /** @description Tenths of a month, cut off. */
            monthsTenths: number;
            case: null | components["schemas"]["CaseRef"];
        };
        TenancyAnswer: {
            structuredReference: string;
            startedOn: string;
            endsOn: null | string;
            tenants: components["schemas"]["TenantAnswer"][];
            rentLines: {
                from: string;
                amountCents: number;
                text: string;
            }[];
            cases: {
                id: string;
                number: string;
                text: string;
                open: boolean;
            }[];
            id: string;
            reference: string;
            name: string;
            address: string;
            rentCents: number;
            balanceCents: number;
            /** @description Tenths of a month, cut off. */
            monthsTenths: number;
            case: null | components["schemas"]["CaseRef"];
        };
        LedgerAnswer: {
            asOf: string;
            /** @description What is asked and past its due day, less what was paid; below zero is credit. */
            balanceCents: number;
            /** @description Counts towards arrears. */
            openCents: number;
            monthsTenths: number;
            open: {
                label: string;
                amountCents: number;
            }[];
            lines: components["schemas"]["LedgerLine"][];
            /** @description The lines once more under the name every list has, for the file. */
            items: components["schemas"]["LedgerLine"][];
        };
        LedgerLine: {
            id: string;
            date: string;
            /** @enum {unknown} */
            kind: "payment" | "charge" | "reversal" | "correction";
            text: string;
            chargeCents: null | number;
            paidCents: null | number;
            balanceCents: number;
            paymentId: null | string;
            reversible: boolean;
        };
        DocumentsAnswer: {
            items: components["schemas"]["DocumentAnswer"][];
            makeable: components["schemas"]["MakeableAnswer"][];
        };
        DocumentAnswer: {
            id: string;
            /** @enum {unknown} */
            kind: "letter" | "report" | "form" | "agreement";
            on: string;
            /** @description The evaluation it is about, in words. */
            evaluation: null | string;
            /** @description Who signs, in the order of the programme; empty where nobody does. */
            signatures: components["schemas"]["SignatureAnswer"][];
            code: string;
            label: string;
        };
        SignatureAnswer: {
            /** @description Null while this party still has to sign. */
            on: null | string;
            /** @description The scan of the signed paper; it is read as a document of its own. */
            scanId: null | string;
            code: string;
            label: string;
        };
        MakeableAnswer: {
            /** @enum {unknown} */
            kind: "letter" | "report" | "form" | "agreement";
            clause: string;
            allowed: boolean;
            reason: null | string;
            /** @description The evaluations it can be made about; empty where it is about none. */
            evaluations: {
                id: string;
                label: string;
                on: string;
            }[];
            code: string;
            label: string;
        };
        DocumentMadeAnswer: {
            command: string;
            /** @description More than one where each occupant or the landlord gets a paper; empty while they are being made. */
            documents: string[];
        };
        TrajectoryListAnswer: {
            items: components["schemas"]["TrajectoryListRow"][];
            counts: {
                open: number;
                closed: number;
                late: number;
                stay: number;
                before: number;
                after: number;
            };
            programmes: components["schemas"]["Choice"][];
            cursor: null | string;
        };
        TrajectoryListRow: {
            programme: string;
            phase: components["schemas"]["Choice"];
            state: components["schemas"]["DueState"];
            coach: null | string;
            landlord: null | string;
            /** @description What is due first. */
            next: null | components["schemas"]["LabelledTerm"];
            stay: null | {
                from: string;
                until: null | string;
            };
            id: string;
            number: string;
            name: string;
        };
        ReferralAnswer: {
            trajectoryId: string;
            number: string;
            command: string;
        };
        ReferralChoices: {
            programmes: components["schemas"]["ReferralProgramme"][];
            organisations: {
                id: string;
                name: string;
            }[];
            /** @description Who leads the programmes, the own organisation first, with the municipalities each knows. */
            leads: {
                id: string;
                name: string;
                municipalities: string[];
            }[];
        };
        ReferralProgramme: {
            leadId: string;
            summary: string;
            referrers: components["schemas"]["Choice"][];
            facts: components["schemas"]["ReferralFact"][];
            asksMunicipality: boolean;
            coachFromReferrer: boolean;
            coaches: {
                id: string;
                name: string;
                organisationId: string;
                organisation: string;
            }[];
            code: string;
            label: string;
        };
        ReferralFact: {
            values: components["schemas"]["Choice"][];
            code: string;
            label: string;
        };
        TrajectoryAnswer: {
            /** @description `newer`: the version that new trajectories run by, when it is another. */
            programme: {
                code: string;
                label: string;
                version: number;
                newer: null | number;
                source: string;
                summary: string;
            };
            phase: {
                code: string;
                label: string;
                since: string;
            };
            /** @description Every phase of the programme, in its order: past, present, to come. */
            phases: {
                code: string;
                label: string;
                /** @enum {unknown} */
                state: "done" | "now" | "ahead";
                on: null | string;
            }[];
            outcome: null | components["schemas"]["Choice"];
            closedOn: null | string;
            coach: null | {
                id: string;
                name: string;
            };
            /** @description Only for the welfare side. */
            phone: null | string;
            referrer: {
                organisation: string;
                kind: string;
            };
            landlord: null | string;
            consent: null | {
                until: string;
                holds: boolean;
            };
            dangers: {
                id: string;
                text: string;
                since: string;
            }[];
            /**
             * @description No letter leaves up to and including that day. Why, and who said so, is for who may read the words of the guidance
             *     (facts §7, §13.6).
             */
            hold: null | {
                id: string;
                since: string;
                until: string;
                reason: null | string;
                by: null | string;
                mayRelease: boolean;
            };
            waiting: null | {
                for: string;
                since: string;
                by: string;
                until: null | string;
            };
            terms: components["schemas"]["LabelledTerm"][];
            stay: null | {
                label: string;
                from: string;
                months: null | number;
                originalMonths: null | number;
                /** @description The month it is in now, from 1; null before it begins. */
                month: null | number;
                until: null | components["schemas"]["TermAnswer"];
            };
            /** @description Arrears of the person as a tenant: a fact, where the guidance agreement lets it be told (facts §13.18). */
            arrears: null | {
                openCents: number;
                asOf: string;
                since: string;
                sessionOn: null | string;
            };
            /** @description What stops every letter about the person until it is released; only for who may set one (facts §13.7). */
            statuses: null | {
                personId: string;
                mayRelease: boolean;
                items: components["schemas"]["StandingStatus"][];
            };
            /** @description The tenancy that the landlord linked; its number is for the landlord only. */
            tenancy: null | {
                id: string;
                number: string;
            };
            /** @description As it was weighed last, the highest first; only for the welfare side. */
            urgency: null | number;
            /** @description Time of the programme's scarce person that is planned for this trajectory; null behind the wall or without such time. */
            scarceTime: null | {
                label: string;
                next: null | {
                    on: string;
                    minutes: number;
                    startsAt: null | string;
                };
            };
            criteria: {
                code: string;
                label: string;
                agreed: boolean;
            }[];
            evaluations: components["schemas"]["EvaluationAnswer"][];
            goals: components["schemas"]["GoalAnswer"][];
            domains: components["schemas"]["Choice"][];
            scale: {
                min: number;
                max: number;
            };
            /** @description What an evaluation of this programme can come to, and whose agreement a negative one needs. */
            evaluationOutcomes: {
                code: string;
                label: string;
                /** @enum {unknown} */
                tone: "positive" | "neutral" | "negative";
            }[];
            negativeNeeds: components["schemas"]["NeededAgreement"][];
            /** @description Whose agreement a positive final one needs. */
            positiveNeeds: components["schemas"]["NeededAgreement"][];
            /** @description What was registered at the referral, for the figures; only for the welfare side. */
            facts: {
                values: components["schemas"]["Choice"][];
                code: string;
                label: string;
                value: null | string;
            }[];
            /** @description Where the person lived at the referral, and the names it can have; null where the programme does not ask it so. */
            municipality: null | {
                value: null | string;
                known: string[];
            };
            contacts: {
                count: number;
                missed: string[];
                last: null | string;
            };
            extension: {
                allowed: boolean;
                reason: null | string;
                months: number;
                late: boolean;
                until: null | components["schemas"]["TermAnswer"];
            };
            endings: components["schemas"]["EndingAnswer"][];
            timeline: components["schemas"]["TimelineEvent"][];
            verbs: {
                /** @enum {unknown} */
                verb: "hold" | "contact" | "status" | "tenancy" | "evaluation" | "urgency" | "danger" | "goal" | "extension" | "ending" | "coach" | "consent_withdrawal" | "facts" | "programme_version";
                allowed: boolean;
                reason: null | string;
            }[];
            /** @description The reader is on the welfare side and may read words. */
            reads: boolean;
            seq: number;
            id: string;
            number: string;
            name: string;
        };
        StandingStatus: {
            id: string;
            label: string;
            from: string;
            /**
             * @description What a release has to say too: where the post goes, or who gets each notice beside the person.
             * @enum {unknown}
             */
            asks: null | "contactAddress" | "representative";
        };
        EvaluationAnswer: {
            id: string;
            /** @enum {unknown} */
            kind: "interim" | "final";
            label: string;
            due: components["schemas"]["TermAnswer"];
            state: components["schemas"]["DueState"];
            /** @description Why it was moved last, in words. */
            moved: null | string;
            /** @description Whether its outcome can be told now, and if not why. */
            conclusion: {
                allowed: boolean;
                reason: null | string;
                from: string;
            };
            prepare: string[];
            outcome: null | {
                code: string;
                label: string;
                /** @enum {unknown} */
                tone: "positive" | "neutral" | "negative";
                on: string;
            };
            /** @description How everybody stands who has to agree with it; `reason` and `view` only for the reader's own side and for the welfare side. */
            agreements: {
                role: components["schemas"]["Choice"];
                /** @enum {unknown} */
                state: "refused" | "lapsed" | "told" | "asked" | "agreed" | "waived";
                on: string;
                text: string;
                reason: null | string;
                view: null | string;
            }[];
            /** @description Only for the welfare side. */
            words: null | {
                present: string[];
                clientView: null | string;
                coachView: null | string;
                landlordView: null | string;
                conclusion: string;
                agreedOnNegative: null | string;
            };
        };
        GoalAnswer: {
            id: string;
            domain: components["schemas"]["Choice"];
            text: string;
            setOn: string;
            closedOn: null | string;
            /** @description The scores over time, the oldest first. */
            scores: {
                on: string;
                score: number;
            }[];
        };
        NeededAgreement: {
            itself: null | string;
            code: string;
            label: string;
        };
        EndingAnswer: {
            /** @enum {unknown} */
            tone: "positive" | "neutral" | "negative";
            clause: string;
            allowed: boolean;
            reason: null | string;
            /** @description The phases still to pass, in words. */
            via: string[];
            /** @description The notice that would run if it were decided today, when there is one. */
            notice: null | components["schemas"]["TermAnswer"];
            code: string;
            label: string;
        };
        ContactAnswer: {
            id: string;
            on: string;
            kind: components["schemas"]["Choice"];
            outcome: components["schemas"]["Choice"];
            by: string;
            minutes: {
                care: number;
                travel: number;
                administration: number;
            };
            present: string[];
            /** @description Only for the welfare side. */
            note: null | string;
        };
        TenancyChoice: {
            tenancyId: string;
            tenantId: string;
            number: string;
            name: string;
            address: string;
            sameDwelling: boolean;
        };
        VersionChoice: {
            version: number;
            title: string;
            /** @description Why it cannot, in words. */
            refusal: null | string;
            changes: {
                path: string;
                label: string;
                was: null | string | number | string[] | number[] | components["schemas"]["Budget"] | components["schemas"]["Labelled"][];
                is: null | string | number | string[] | number[] | components["schemas"]["Budget"] | components["schemas"]["Labelled"][];
            }[];
            /** @description Of this trajectory as it stands. */
            dates: components["schemas"]["MovedDateAnswer"][];
        };
        UserListAnswer: {
            items: components["schemas"]["UserAnswer"][];
            /** @description What can be given to a person of this organisation. */
            roles: ("arrears_officer" | "allocation_officer" | "landlord_coordinator" | "landlord_management" | "lac_administrator" | "social_worker" | "head_of_social_service" | "committee_member" | "trajectory_coach" | "housing_coach" | "volunteer_coach" | "case_manager" | "psychiatrist" | "regional_contact" | "trajectory_coordinator" | "welfare_management" | "administrator")[];
            cursor: null | string;
        };
        UserAnswer: {
            id: string;
            name: string;
            email: string;
            roles: ("arrears_officer" | "allocation_officer" | "landlord_coordinator" | "landlord_management" | "lac_administrator" | "social_worker" | "head_of_social_service" | "committee_member" | "trajectory_coach" | "housing_coach" | "volunteer_coach" | "case_manager" | "psychiatrist" | "regional_contact" | "trajectory_coordinator" | "welfare_management" | "administrator")[];
            /**
             * @description Invited: has no password yet.
             * @enum {unknown}
             */
            state: "active" | "invited" | "inactive";
            /** @description The last one-time link that was not used yet. */
            invitation: null | {
                expiresAt: string;
                expired: boolean;
                /** @enum {unknown} */
                mail: null | "refused" | "sent" | "unknown" | "prepared" | "sending";
            };
            /** @description Open tasks in this person's name. */
            openTasks: number;
        };
        ChangedUser: {
            id: string;
            command: string;
            /** @description Only when the mail with the link did not leave. */
            text?: string;
        };
        SignIn: {
            /** Format: email */
            email: string;
            password: string;
        };
        Me: {
            user: {
                /** Format: uuid */
                id: string;
                name: string;
                email: string;
                roles: string[];
                rights: string[];
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "landlord" | "welfare_centre";
                };
            };
            /** Format: date */
            today: string;
            practice: boolean;
            csrfToken: string;
        };
        InvitationAcceptance: {
            name: string;
            password: string;
        };
        Payment: {
            /** Format: uuid */
            tenancyId: string;
            amountCents: number;
            /** Format: date */
            valueDate: string;
            reference?: string | null;
        };
        Reversal: {
            reason?: string | null;
        };
        Allocation: {
            parts: {
                /** Format: uuid */
                tenancyId: string;
                amountCents: number;
            }[];
        };
        StartPreview: {
            tenancyIds: string[];
        };
        ProcedureStart: {
            /** Format: uuid */
            tenancyId: string;
        } | {
            tenancyIds: string[];
        };
        Withdrawal: {
            reason: string;
        };
        RepaymentPlan: {
            /**
             * @default landlord
             * @enum {string}
             */
            by?: "landlord" | "court";
            /** @default false */
            guidance?: boolean;
            instalments: {
                n?: number;
                /** Format: date */
                dueOn: string;
                amountCents: number;
            }[];
            note?: string | null;
        };
        Objection: {
            /** Format: uuid */
            tenantId: string;
            /** Format: date */
            receivedOn: string;
            /** @enum {string} */
            channel: "letter" | "mail" | "phone" | "desk" | "visit" | "web";
            /** Format: date */
            postmark?: string | null;
            note?: string | null;
        };
        Contact: {
            /** Format: uuid */
            tenantId: string;
            /** @enum {string} */
            kind: "phone" | "desk" | "visit" | "mail" | "letter";
            /** Format: date */
            on: string;
            note?: string | null;
        };
        Hold: {
            /** @enum {string} */
            reason: "promise_to_pay" | "income_delayed" | "hospital" | "prison" | "pending_welfare_decision" | "own_mistake" | "disputed_repair";
            /** Format: date */
            until: string;
            note?: string | null;
        };
        PaymentCommitment: {
            by: string;
            amountCents: number;
            /** Format: date */
            expectedOn: string;
        };
        PaymentClaim: {
            /** Format: date */
            on: string;
            note?: string | null;
        };
        CourtRecord: {
            /** @enum {string} */
            kind: "hearing" | "judgment" | "judgment_served" | "eviction_planned" | "eviction_executed" | "eviction_averted";
            /** Format: date */
            on: string;
            note?: string | null;
        };
        PetitionOrder: {
            courtName: string;
            courtStreet: string;
            courtPostalCode: string;
            courtMunicipality: string;
            signatoryName: string;
            signatoryMandate: string;
            /** Format: date */
            domicileCertificateOn?: string | null;
            noNoticeReason?: string | null;
        };
        TaskAssignment: {
            /** Format: uuid */
            userId: string;
        };
        TaskCompletion: {
            outcome: string;
            /** Format: uuid */
            userId?: string | null;
            /** Format: uuid */
            sessionId?: string | null;
            /** Format: date */
            on?: string | null;
            time?: string | null;
            /** Format: date */
            until?: string | null;
            months?: number | null;
            /** Format: uuid */
            landlordId?: string | null;
            /** Format: uuid */
            placeId?: string | null;
            /** Format: uuid */
            fallbackId?: string | null;
            criteria?: string[] | null;
            urgency?: number | null;
            registeredNumber?: string | null;
            reason?: string | null;
            ownView?: string | null;
            rollNumber?: string | null;
            companyNumber?: string | null;
            note?: string | null;
            report?: string | null;
        };
        Referral: {
            programme: string;
            /** Format: uuid */
            leadId?: string | null;
            firstName: string;
            lastName: string;
            phone?: string | null;
            email?: (string | "") | null;
            /** Format: uuid */
            referrerId?: string | null;
            referrer: string;
            /** Format: uuid */
            coachId?: string | null;
            /** @default {} */
            facts?: {
                [key: string]: string;
            };
            municipality?: string | null;
        };
        LinkedTenancy: {
            /** Format: uuid */
            tenancyId: string;
            /** Format: uuid */
            tenantId: string;
        };
        TrajectoryContact: {
            /** @enum {string} */
            kind: "home_visit" | "office" | "phone" | "facility" | "group";
            /** @enum {string} */
            outcome: "spoken" | "not_home" | "refused" | "cancelled";
            /** Format: date */
            on?: string | null;
            /** @default 0 */
            careMinutes?: number;
            /** @default 0 */
            travelMinutes?: number;
            /** @default 0 */
            administrationMinutes?: number;
            /** @default [] */
            present?: string[];
            note?: string | null;
        };
        LearningGoal: {
            domain: string;
            text: string;
        };
        FactCorrection: {
            /** @default {} */
            facts?: {
                [key: string]: string | null;
            };
            municipality?: string | null;
            reason: string;
        };
        DangerFlag: {
            text: string;
        };
        TrajectoryHold: {
            /** @enum {string} */
            reason: "income_delayed" | "hospital" | "prison" | "pending_welfare_decision" | "own_mistake" | "disputed_repair";
            /** Format: date */
            until: string;
        };
        HoldRelease: {
            reason: string;
        };
        CoachAssignment: {
            /** Format: uuid */
            userId: string;
        };
        UrgencyWeighed: {
            urgency: number;
            reason: string;
        };
        ProgrammeMove: {
            version: number;
            reason: string;
        };
        NoticeReceipt: {
            /** Format: date */
            on: string;
            /** @enum {string} */
            outcome: "received" | "refused" | "unclaimed";
        };
        EvaluationOutcome: {
            outcome: string;
            /** Format: date */
            on?: string | null;
            scores?: {
                /** Format: uuid */
                goalId: string;
                score: number;
            }[];
            /** @default [] */
            agreedBy?: ("arrears_officer" | "allocation_officer" | "landlord_coordinator" | "landlord_management" | "lac_administrator" | "social_worker" | "head_of_social_service" | "committee_member" | "trajectory_coach" | "housing_coach" | "volunteer_coach" | "case_manager" | "psychiatrist" | "regional_contact" | "trajectory_coordinator" | "welfare_management")[];
            /** @default [] */
            present?: string[];
            clientView?: string | null;
            coachView?: string | null;
            landlordView?: string | null;
            conclusion: string;
            agreedOnNegative?: string | null;
        };
        EvaluationReplan: {
            /** Format: date */
            on: string;
            reason: string;
        };
        Extension: {
            reason?: string | null;
        };
        Ending: {
            ending: string;
            reason?: string | null;
        };
        TrajectoryDocumentOrder: {
            code: string;
            /** Format: uuid */
            evaluationId?: string | null;
        };
        DocumentSignature: {
            /** @enum {string} */
            by: "arrears_officer" | "allocation_officer" | "landlord_coordinator" | "landlord_management" | "lac_administrator" | "social_worker" | "head_of_social_service" | "committee_member" | "trajectory_coach" | "housing_coach" | "volunteer_coach" | "case_manager" | "psychiatrist" | "regional_contact" | "trajectory_coordinator" | "welfare_management" | "client";
            /** Format: date */
            on: string;
            /** @enum {string} */
            how: "on_screen" | "scanned";
        };
        ProgrammeCopy: {
            from: string;
            version?: number;
            code: string;
            title: string;
            reason: string;
        };
        ProgrammeParameters: {
            parameters: {
                [key: string]: (null) | string | number | number[] | string[] | {
                    code: string | "";
                    label: string;
                }[] | {
                    amount: number;
                    /** @enum {string} */
                    unit: "calendar_day" | "working_day" | "month";
                };
            };
        };
        ProgrammeReason: {
            reason: string;
        };
        NewScarceSlot: {
            /** Format: date */
            on: string;
            minutes: number;
            startsAt?: string | null;
        };
        ScarceSlotOutcome: {
            /** @enum {string} */
            outcome: "held" | "missed";
        };
        Letters: {
            letterIds: string[];
        };
        Deposit: {
            /** Format: date */
            on: string;
            registeredNumber: string;
            /** @default false */
            postedAlready?: boolean;
        };
        Delivery: {
            /** @enum {string} */
            outcome: "received" | "letterbox" | "proxy" | "refused" | "unclaimed" | "undeliverable" | "lost";
            /** Format: date */
            on: string;
        };
        Meeting: {
            /** Format: date */
            date: string;
            /** @default 14:00 */
            time?: string;
            place: string;
            members?: {
                /** Format: uuid */
                userId: string;
                /** @enum {string} */
                capacity: "landlord_coordinator" | "head_of_social_service" | "expert";
                /** Format: uuid */
                deputyUserId?: string | null;
            }[];
        };
        MemberAnswer: {
            /** @enum {string} */
            answer: "coming" | "not_coming" | "deputy";
        };
        MeetingMove: {
            /** Format: date */
            date: string;
            /** @default 14:00 */
            time?: string;
            place: string;
        };
        MeetingCancellation: {
            /** @enum {string} */
            reason: "called_off" | "no_quorum";
            note?: string | null;
        };
        Attendance: {
            /** Format: uuid */
            memberId: string;
            present?: boolean;
            /** @enum {string} */
            attendance?: "present" | "deputy" | "absent";
        };
        CommitteeDecision: {
            /** Format: uuid */
            caseId: string;
            /** @enum {string} */
            decision: "plan" | "plan_with_guidance" | "no_solution" | "postponed";
            motive: string;
            /** @default false */
            inAbsence?: boolean;
            instalments?: {
                n?: number;
                /** Format: date */
                dueOn: string;
                amountCents: number;
            }[];
        };
        Closure: {
            minutes?: string | null;
        };
        NewAgendaItem: {
            number?: string | null;
            motive: string;
        };
        AgendaRemoval: {
            motive: string;
        };
        AgendaTreatment: {
            agreed?: string | null;
        };
        BodyStart: {
            /** Format: date */
            firstOn: string;
            /** @default 09:00 */
            time?: string;
            place: string;
            /** Format: uuid */
            chairId: string;
            memberIds?: string[];
        };
        BodySeats: {
            /** @default 09:00 */
            time?: string;
            place: string;
            /** Format: uuid */
            chairId: string;
            memberIds?: string[];
        };
        PersonStatus: {
            /** @enum {string} */
            kind: "collective_debt_settlement" | "judicial_protection" | "protected_address" | "deceased" | "minor";
            /** Format: date */
            from: string;
            note?: string | null;
        };
        StatusRelease: {
            reason: string;
            contactAddress?: {
                street: string;
                postalCode: string;
                municipality: string;
            };
            representative?: {
                name: string;
                street: string;
                postalCode: string;
                municipality: string;
            };
        };
        NewPlace: {
            /** @enum {string} */
            kind: "dwelling" | "unit" | "fallback";
            bedrooms?: number | null;
            street: string;
            postalCode: string;
            municipality: string;
            region?: string | null;
            site?: string | null;
            programmes: string[];
            /** Format: date */
            from: string;
            /** Format: uuid */
            leadId?: string;
        };
        EndOfUse: {
            /** Format: date */
            until: string | null;
        };
        NewReservation: {
            /** Format: uuid */
            trajectoryId: string;
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
        };
        AllocationNumbers: {
            /** Format: uuid */
            landlordId: string;
            year: number;
            allocations: number;
            /** @default {} */
            perRoute?: {
                [key: string]: number;
            };
        };
        PlaceRefusalOrder: {
            /** @enum {string} */
            by: "candidate" | "landlord" | "provider";
            /** Format: uuid */
            placeId: string;
            reason: string;
        };
        NewHousingWish: {
            bedrooms?: number | null;
            /** @default [] */
            regions?: string[];
            /** @default [] */
            sites?: string[];
            profile?: string | null;
        };
        NewRuleset: {
            name: string;
            /** Format: date */
            from: string;
            /** Format: date */
            until?: string | null;
            municipalities: string[];
            localTie?: string | null;
            routes: {
                code: string;
                label: string;
                capPercent: number | null;
            }[];
            /** @default [] */
            targetGroups?: {
                label: string;
                route: string;
                places: number | null;
            }[];
            /** @default [] */
            steps?: {
                label: string;
                /** Format: date */
                plannedOn: string | null;
                /** Format: date */
                doneOn: string | null;
            }[];
            reason: string;
        };
        RulesetStepDone: {
            step: number;
            /** Format: date */
            doneOn: string | null;
        };
        Publication: {
            reason: string;
        };
        RulesetRetirement: {
            /** Format: date */
            on: string;
            reason: string;
        };
        YearlyPaperOrder: {
            year: number;
        };
        NewUser: {
            name: string;
            /** Format: email */
            email: string;
            roles: ("arrears_officer" | "allocation_officer" | "landlord_coordinator" | "landlord_management" | "lac_administrator" | "social_worker" | "head_of_social_service" | "committee_member" | "trajectory_coach" | "housing_coach" | "volunteer_coach" | "case_manager" | "psychiatrist" | "regional_contact" | "trajectory_coordinator" | "welfare_management" | "administrator")[];
        };
        UserRoles: {
            roles: ("arrears_officer" | "allocation_officer" | "landlord_coordinator" | "landlord_management" | "lac_administrator" | "social_worker" | "head_of_social_service" | "committee_member" | "trajectory_coach" | "housing_coach" | "volunteer_coach" | "case_manager" | "psychiatrist" | "regional_contact" | "trajectory_coordinator" | "welfare_management" | "administrator")[];
        };
        OrganisationDetails: {
            name: string;
            street: string;
            postalCode: string;
            municipality: string;
            phone: string;
            /** Format: email */
            email: string;
            iban?: string | null;
            companyNumber?: string | null;
        };
        NewPartner: {
            name: string;
            street: string;
            postalCode: string;
            municipality: string;
            phone: string;
            /** Format: email */
            email: string;
            administratorName: string;
            /** Format: email */
            administratorEmail: string;
        };
        NewProtocol: {
            /** Format: date */
            signedOn: string;
            /** Format: date */
            validUntil: string;
            fields: ("name" | "address" | "phone" | "open_amount" | "months_open" | "letters_sent")[];
        };
        NewPartnership: {
            /** Format: uuid */
            partnerId: string;
            /** @default [] */
            programmes?: string[];
        };
        NewWelfarePartner: {
            name: string;
            street: string;
            postalCode: string;
            municipality: string;
            phone: string;
            /** Format: email */
            email: string;
            administratorName: string;
            /** Format: email */
            administratorEmail: string;
            /** @default [] */
            programmes?: string[];
        };
        NewSettings: {
            basedOn: number;
            settings: {
                letterOneWorkingDays: number;
                letterOneFloorCents: number;
                letterOneTermDays: number;
                letterTwoTermDays: number;
                testDay: number;
                threeMonthsToleranceCents: number;
                graceCents: number;
                objectionDays: number;
                objectionPostGraceWorkingDays: number;
                postHoldingDays: number;
                commitmentGraceWorkingDays: number;
                unseenMoneyWorkingDays: number;
                longestHoldDays: number;
                acceptanceWorkingDays: number;
                firstContactWorkingDays: number;
                sessionWithinWorkingDays: number;
                invitationDays: number;
                quorum: number;
                decisionLetterWorkingDays: number;
                instalmentGraceWorkingDays: number;
                instalmentShortfallCents: number;
                noticeMonths: number;
                deathHoldDays: number;
                linkedWithinMonths: number;
                checkWorkingDays: number;
                /** @enum {string} */
                petitionText: "lodged" | "can_be_lodged";
                sharedFields: ("name" | "address" | "phone" | "open_amount" | "months_open" | "letters_sent")[];
            };
        };
        WorkloadLimit: {
            most: number;
        };
        Replan: {
            items: ({
                /** Format: uuid */
                evaluationId: string;
                to: {
                    /** Format: uuid */
                    userId: string;
                } | {
                    /** Format: date */
                    on: string;
                };
            } | {
                /** Format: uuid */
                trajectoryId: string;
                round: string;
                to: {
                    /** Format: uuid */
                    userId: string;
                } | {
                    /** Format: date */
                    on: string;
                };
            } | {
                /** Format: uuid */
                taskId: string;
                to: {
                    /** Format: uuid */
                    userId: string;
                };
            })[];
        };
        Reassignment: {
            /** Format: uuid */
            fromUserId: string;
            /** Format: uuid */
            toUserId: string;
            trajectoryIds?: string[];
        };
        Absence: {
            /** Format: uuid */
            userId: string;
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            /** @enum {string} */
            reason: "ill" | "leave" | "other";
        };
        ReturnFromAbsence: {
            items?: ({
                /** Format: uuid */
                evaluationId: string;
                to: {
                    /** Format: uuid */
                    userId: string;
                } | {
                    /** Format: date */
                    on: string;
                };
            } | {
                /** Format: uuid */
                trajectoryId: string;
                round: string;
                to: {
                    /** Format: uuid */
                    userId: string;
                } | {
                    /** Format: date */
                    on: string;
                };
            } | {
                /** Format: uuid */
                taskId: string;
                to: {
                    /** Format: uuid */
                    userId: string;
                };
            })[];
        };
        Preferences: {
            digest: boolean;
        };
        DeputyChoice: {
            /** Format: uuid */
            userId: string | null;
        };
        CalendarChange: {
            /** @default [] */
            added?: string[];
            /** @default [] */
            removed?: string[];
        };
        CalendarPublication: {
            /** @default [] */
            added?: string[];
            /** @default [] */
            removed?: string[];
            basedOn: number;
            reason: string;
        };
        ClockMove: {
            /** Format: date */
            date: string;
        } | {
            /** Format: date-time */
            instant: string;
        };
        PracticeBank: {
            /** Format: uuid */
            tenancyId: string;
            habit: string;
        } | {
            off: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    SessionController_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SessionController_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SessionController_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SessionController_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SessionController_acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationAcceptance"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TenanciesController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                state?: "all" | "owing" | "inCase";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenancyListAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TenanciesController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenancyAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TenanciesController_ledger: {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PaymentsController_book: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Payment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PaymentsController_reverse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reversal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PaymentsController_unmatched: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmatchedList"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    "PaymentsController_allocate[0]": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Allocation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    "PaymentsController_undo[0]": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    "PaymentsController_allocate[1]": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Allocation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    "PaymentsController_undo[1]": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ImportsController_upload: {
        parameters: {
            query?: {
                kind?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @enum {string} */
                    kind: "payments" | "tenancies" | "closed-cases" | "trajectories";
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ImportsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ImportsController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ArrearsController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                onDate?: string;
                tab?: "open" | "paused" | "plan" | "welfare" | "court";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrearsAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ArrearsController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartPreview"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartPreviewAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CasesController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "open" | "waiting" | "paused" | "closed";
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseListAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ArrearsController_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcedureStart"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CasesController_show: {
        parameters: {
            query?: {
                seq?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    "CasesController_events[0]": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimelineEvent"][];
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    "CasesController_events[1]": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimelineEvent"][];
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CasesController_shares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ShareAnswer"][];
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CasesController_handedOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                shareId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CasesController_looks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LookAnswer"][];
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CasesController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdrawal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedBody"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CasesController_agreePlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepaymentPlan"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedBody"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CasesController_object: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Objection"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookedFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CasesController_withdrawObjection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                objectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookedFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CasesController_logContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Contact"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookedFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CasesController_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Hold"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookedFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CasesController_endHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                holdId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookedFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CasesController_commit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentCommitment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookedFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CasesController_claimPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentClaim"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookedFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CasesController_answerClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookedFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CasesController_recordCourt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourtRecord"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookedFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PetitionsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PetitionAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PetitionsController_prepare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PetitionOrder"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedBody"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PetitionsController_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                petitionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PetitionsController_checklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                petitionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TasksController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                assignee?: ("me" | "team" | "all") | string;
                state?: string;
                kind?: string;
                case?: string;
                trajectory?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskListAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TasksController_overview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TasksController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetailAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TasksController_claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TasksController_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskAssignment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TasksController_complete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskCompletion"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedBody"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "open" | "stay" | "before" | "after" | "late" | "closed";
                programme?: string;
                worker?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryListAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_refer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Referral"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_choices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralChoices"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_show: {
        parameters: {
            query?: {
                seq?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimelineEvent"][];
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_contacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ContactAnswer"][];
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_tenancies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TenancyChoice"][];
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkedTenancy"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_unlink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_logContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrajectoryContact"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_setGoal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LearningGoal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_closeGoal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                goalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_correctFacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactCorrection"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_flagDanger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DangerFlag"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_liftDanger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                flagId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrajectoryHold"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_releaseHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                holdId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldRelease"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_withdrawConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_assignCoach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CoachAssignment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_weigh: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrgencyWeighed"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VersionChoice"][];
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_moveProgramme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeMove"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_noticeReceived: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeReceipt"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_conclude: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                evaluationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluationOutcome"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedBody"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_replan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                evaluationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluationReplan"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Extension"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedBody"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TrajectoriesController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Ending"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedBody"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    DocumentsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentsAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    DocumentsController_make: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrajectoryDocumentOrder"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentMadeAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    DocumentsController_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    DocumentsController_sign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentSignature"];
                "multipart/form-data": components["schemas"]["DocumentSignature"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    DocumentsController_proofFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ProgrammesController_list: {
        parameters: {
            query?: {
                state?: "open" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProgrammeAnswer"][];
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ProgrammesController_copy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeCopy"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeActAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ProgrammesController_show: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeDetailAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ProgrammesController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeParameters"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeActAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ProgrammesController_faults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProgrammeFaultAnswer"][];
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ProgrammesController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammePreviewAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ProgrammesController_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeActAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ProgrammesController_retire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeActAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ScarceTimeController_weeks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScarceTimeAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ScarceTimeController_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewScarceSlot"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ScarceTimeController_callOff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ScarceTimeController_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScarceSlotOutcome"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryFact"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    LettersController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                tab?: "print" | "deposit" | "proof" | "returned" | "unsure";
                case?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterListAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    LettersController_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    LettersController_release: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Letters"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    LettersController_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Letters"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    LettersController_deposit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Deposit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    LettersController_deliver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Delivery"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MeetingsController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MeetingListRow"][];
                        cursor: null | string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MeetingsController_convene: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Meeting"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MeetingsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MeetingsController_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberAnswer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MeetingsController_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingMove"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MeetingsController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingCancellation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MeetingsController_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MeetingsController_attend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Attendance"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MeetingsController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommitteeDecision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedBody"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MeetingsController_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Closure"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MeetingsController_addItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAgendaItem"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MeetingsController_removeItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgendaRemoval"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MeetingsController_treatItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgendaTreatment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    BodiesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BodyListRow"][];
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    BodiesController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                body: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodyAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    BodiesController_seat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                body: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BodySeats"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    BodiesController_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                body: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BodyStart"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    BodiesController_stop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                body: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PeopleController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StatusAnswer"][];
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PeopleController_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonStatus"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PeopleController_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                statusId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatusRelease"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PlacesController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                programme?: string;
                kind?: "dwelling" | "unit" | "fallback";
                state?: "free" | "reserved" | "taken" | "out_of_use";
                site?: string;
                municipality?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacesAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PlacesController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlace"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PlacesController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PlacesController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndOfUse"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PlacesController_reserve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReservation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AllocationController_quotas: {
        parameters: {
            query?: {
                programme?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotasAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AllocationController_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllocationNumbers"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AllocationController_waitingList: {
        parameters: {
            query?: {
                programme?: string;
                onDate?: string;
                placeId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingListAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AllocationController_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceRefusalOrder"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AllocationController_wishes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishesAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AllocationController_wish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHousingWish"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RulesetsController_list: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesetsAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RulesetsController_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRuleset"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RulesetsController_step: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulesetStepDone"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RulesetsController_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Publication"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RulesetsController_retire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulesetRetirement"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportsController_ofProgramme: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                programme?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryReportAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportsController_perMunicipality: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearlyReportAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportsController_makePaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["YearlyPaperOrder"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearlyPaperAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportsController_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                paperId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportsController_lac: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                name: "lac";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CommandsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AuditController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditRow"][];
                        cursor: null | string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    DeskController_menu: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MenuAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    DeskController_search: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SearchHit"][];
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    UsersController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserListAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    UsersController_invite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedUser"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    UsersController_inviteAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedUser"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    UsersController_giveRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserRoles"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedUser"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    UsersController_deactivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedUser"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    UsersController_activate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedUser"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    OrganisationController_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    OrganisationController_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationDetails"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PartnersController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PartnerAnswer"][];
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PartnersController_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPartner"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedPartner"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PartnersController_addProtocol: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProtocol"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedPartner"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PartnersController_inviteAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedPartner"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PartnershipsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnershipsAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PartnershipsController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPartnership"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedPartnership"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PartnershipsController_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWelfarePartner"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedPartnership"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PartnershipsController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedPartnership"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SettingsController_show: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SettingsController_publish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSettings"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MonitoringController_overdue: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                kind?: "evaluation" | "step" | "recurring" | "consent";
                show?: "late" | "week" | "four_weeks";
                team?: string;
                worker?: string | "none";
                programme?: string;
                partner?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverdueAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MonitoringController_workload: {
        parameters: {
            query?: {
                weeks?: number;
                less?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkloadAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MonitoringController_limit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkloadLimit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MonitoringController_replan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Replan"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplanAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MonitoringController_replanPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Replan"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplanPreview"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MonitoringController_reassignmentPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reassignment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReassignmentPreview"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MonitoringController_reassign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reassignment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReassignmentAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AbsencesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AbsenceAnswer"][];
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AbsencesController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Absence"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AbsencesController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsencePreview"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AbsencesController_replan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Replan"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplanAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AbsencesController_returnPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsencePreview"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AbsencesController_comeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnFromAbsence"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplanAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AbsencesController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PreferencesController_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PreferencesController_choose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Preferences"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PreferencesController_deputy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeputyAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PreferencesController_chooseDeputy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeputyChoice"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeputyAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PreferencesController_openCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarAddress"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PreferencesController_closeCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PreferencesController_feed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CalendarController_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CalendarController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPreview"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CalendarController_publish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarPublication"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        command: string;
                    };
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PracticeController_clock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PracticeController_move: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockMove"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveAnswer"];
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PracticeController_bank: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PracticeBank"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description A refusal in words (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
}
