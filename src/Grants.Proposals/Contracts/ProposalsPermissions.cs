using Grants.Kernel.Permissions;

namespace Grants.Proposals.Contracts;

/// <summary>What can be done with proposals, and who may (product.md, "People and what they may do").</summary>
public static class ProposalsPermissions
{
    /// <summary>A partner's own proposals.</summary>
    public static class Proposal
    {
        /// <summary>Lists and reads them.</summary>
        public const string Read = "Proposals.Proposal.Read";

        /// <summary>Begins one, writes its draft, answers questions.</summary>
        public const string Write = "Proposals.Proposal.Write";

        /// <summary>Submits, resubmits and withdraws: the lead speaks for the partner.</summary>
        public const string Submit = "Proposals.Proposal.Submit";
    }

    /// <summary>The team's reading of a proposal.</summary>
    public static class Review
    {
        /// <summary>Lists and reads proposals of all partners, after the declaration on conflicts of interest.</summary>
        public const string Read = "Proposals.Review.Read";

        /// <summary>Declares, scores, returns with questions, answers a donor's question.</summary>
        public const string Write = "Proposals.Review.Write";
    }

    /// <summary>The team's word to the donor.</summary>
    public static class Recommendation
    {
        /// <summary>Writes it and hands it to the donor.</summary>
        public const string Write = "Proposals.Recommendation.Write";
    }

    /// <summary>The donor's part.</summary>
    public static class Decision
    {
        /// <summary>Lists and reads what was recommended to a fund of the own donor.</summary>
        public const string Read = "Proposals.Decision.Read";

        /// <summary>Approves, approves less, asks, declines.</summary>
        public const string Decide = "Proposals.Decision.Decide";
    }

    /// <summary>The policy of this module.</summary>
    public static void Define(PermissionPolicy policy) => policy
        .Grant(Proposal.Read, Roles.PartnerMember, Roles.PartnerLead)
        .Grant(Proposal.Write, Roles.PartnerMember, Roles.PartnerLead)
        .Grant(Proposal.Submit, Roles.PartnerLead)
        .Grant(Review.Read, Roles.ProgrammeOfficer, Roles.GrantsManager)
        .Grant(Review.Write, Roles.ProgrammeOfficer, Roles.GrantsManager)
        .Grant(Recommendation.Write, Roles.GrantsManager)
        .Grant(Decision.Read, Roles.DonorViewer, Roles.DonorApprover)
        .Grant(Decision.Decide, Roles.DonorApprover);
}
