using Grants.Kernel.Permissions;

namespace Grants.Protection.Contracts;

/// <summary>What can be done around cases, and who may (product.md, "People and what they may do"). Who sees which case is decided by assignment, not here.</summary>
public static class ProtectionPermissions
{
    /// <summary>Emergency cases.</summary>
    public static class Case
    {
        /// <summary>Opens one from a call.</summary>
        public const string Open = "Protection.Case.Open";

        /// <summary>Asks for support for oneself or somebody else; a partner's people.</summary>
        public const string Ask = "Protection.Case.Ask";

        /// <summary>Reads the clear part of what one is assigned to, was alerted of, or leads.</summary>
        public const string Read = "Protection.Case.Read";

        /// <summary>Reads and writes the sealed part of cases one is assigned to; triages them.</summary>
        public const string Work = "Protection.Case.Work";

        /// <summary>Decides what is given: the first of two when assigned, the second whoever else of the team sees the case.</summary>
        public const string Decide = "Protection.Case.Decide";

        /// <summary>Says who works on a case.</summary>
        public const string Assign = "Protection.Case.Assign";

        /// <summary>Destroys what is kept of a closed case.</summary>
        public const string Erase = "Protection.Case.Erase";
    }

    /// <summary>What happens around partners.</summary>
    public static class Incident
    {
        /// <summary>Writes one down; staff.</summary>
        public const string Record = "Protection.Incident.Record";

        /// <summary>Tells of what happened to the own organisation, and reads that again; a partner's people.</summary>
        public const string Tell = "Protection.Incident.Tell";

        /// <summary>Reads the rows, which name nobody.</summary>
        public const string Read = "Protection.Incident.Read";

        /// <summary>Opens who and what stands behind a row; on record.</summary>
        public const string Open = "Protection.Incident.Open";
    }

    /// <summary>How the environment changes, in sums.</summary>
    public static class Trend
    {
        /// <summary>Reads the sums; those that would tell of somebody are left out.</summary>
        public const string Read = "Protection.Trend.Read";
    }

    /// <summary>Words to the whole network.</summary>
    public static class Notice
    {
        /// <summary>Sees that there is one, and opens it.</summary>
        public const string Read = "Protection.Notice.Read";

        /// <summary>Writes and ends one.</summary>
        public const string Write = "Protection.Notice.Write";
    }

    /// <summary>What a partner does when it becomes dangerous.</summary>
    public static class Plan
    {
        /// <summary>Writes and opens the own organisation's; its lead.</summary>
        public const string KeepOwn = "Protection.Plan.KeepOwn";

        /// <summary>Sees whose is due to be looked at again, and opens one; on record.</summary>
        public const string Read = "Protection.Plan.Read";

        /// <summary>Writes one for a partner.</summary>
        public const string Write = "Protection.Plan.Write";
    }

    /// <summary>Reading a case of others in an emergency.</summary>
    public static class Glass
    {
        /// <summary>Asks, and reads once somebody agreed.</summary>
        public const string Ask = "Protection.Glass.Ask";

        /// <summary>Agrees as the second person, or does not; looks afterwards at what was done.</summary>
        public const string Answer = "Protection.Glass.Answer";
    }

    /// <summary>Who is alerted when.</summary>
    public static class Duty
    {
        /// <summary>Reads the rota.</summary>
        public const string Read = "Protection.Duty.Read";

        /// <summary>Writes the rota.</summary>
        public const string Write = "Protection.Duty.Write";
    }

    /// <summary>The policy.</summary>
    public static void Define(PermissionPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        policy
            .Grant(Case.Open, Roles.ProtectionOfficer, Roles.ProtectionLead, Roles.ProgrammeOfficer, Roles.GrantsManager)
            .Grant(Case.Ask, Roles.PartnerMember, Roles.PartnerLead)
            .Grant(Case.Read, Roles.ProtectionOfficer, Roles.ProtectionLead)
            .Grant(Case.Work, Roles.ProtectionOfficer, Roles.ProtectionLead)
            .Grant(Case.Decide, Roles.ProtectionOfficer, Roles.ProtectionLead)
            .Grant(Case.Assign, Roles.ProtectionLead)
            .Grant(Case.Erase, Roles.ProtectionLead)
            .Grant(Incident.Record, Roles.ProtectionOfficer, Roles.ProtectionLead, Roles.ProgrammeOfficer)
            .Grant(Incident.Tell, [.. Roles.Partner])
            .Grant(Incident.Read, Roles.ProtectionOfficer, Roles.ProtectionLead)
            .Grant(Incident.Open, Roles.ProtectionOfficer, Roles.ProtectionLead)
            .Grant(Trend.Read, [Roles.ProtectionOfficer, Roles.ProtectionLead, .. Roles.Donor])
            .Grant(Notice.Read, [.. Roles.Partner, .. Roles.Staff])
            .Grant(Notice.Write, Roles.ProtectionLead)
            .Grant(Plan.KeepOwn, Roles.PartnerLead)
            .Grant(Plan.Read, Roles.ProtectionOfficer, Roles.ProtectionLead)
            .Grant(Plan.Write, Roles.ProtectionOfficer, Roles.ProtectionLead)
            .Grant(Glass.Ask, Roles.ProtectionOfficer, Roles.ProtectionLead)
            .Grant(Glass.Answer, Roles.ProtectionOfficer, Roles.ProtectionLead)
            .Grant(Duty.Read, Roles.ProtectionOfficer, Roles.ProtectionLead)
            .Grant(Duty.Write, Roles.ProtectionLead);
    }
}
