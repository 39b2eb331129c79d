using Grants.Kernel.Permissions;

namespace Grants.Partners.Contracts;

/// <summary>What can be done with partner organisations, and who may (product.md, "People and what they may do").</summary>
public static class PartnersPermissions
{
    /// <summary>Organisations, by the team.</summary>
    public static class Organisation
    {
        /// <summary>Lists partners and reads their records. The administrator reads no partner content.</summary>
        public const string Read = "Partners.Organisation.Read";

        /// <summary>Changes a partner's record.</summary>
        public const string Manage = "Partners.Organisation.Manage";

        /// <summary>Reads the word by which a caller knows the right person: whoever calls back must have it.</summary>
        public const string ReadCodeWord = "Partners.Organisation.ReadCodeWord";

        /// <summary>Imports partners from a file.</summary>
        public const string Import = "Partners.Organisation.Import";
    }

    /// <summary>A partner's own settings.</summary>
    public static class Safety
    {
        /// <summary>Reads the own organisation's safety settings.</summary>
        public const string Read = "Partners.Safety.Read";

        /// <summary>Changes them.</summary>
        public const string Manage = "Partners.Safety.Manage";

        /// <summary>Keeps reminders from a partner for a while, in the partner's stead.</summary>
        public const string Pause = "Partners.Safety.Pause";

        /// <summary>Sees who has opened the organisation's sealed data.</summary>
        public const string SeeReadings = "Partners.Safety.SeeReadings";
    }

    /// <summary>Papers of due diligence.</summary>
    public static class Papers
    {
        /// <summary>Adds those of the own organisation and sees what it added.</summary>
        public const string Add = "Partners.Papers.Add";
    }

    /// <summary>Money a partner has from elsewhere.</summary>
    public static class OtherFunding
    {
        /// <summary>Declares it for the own organisation.</summary>
        public const string Declare = "Partners.OtherFunding.Declare";
    }

    /// <summary>The policy of this module.</summary>
    public static void Define(PermissionPolicy policy) => policy
        .Grant(
            Organisation.Read,
            Roles.ProgrammeOfficer, Roles.GrantsManager, Roles.FinanceOfficer, Roles.FinanceController, Roles.ProtectionOfficer, Roles.ProtectionLead)
        .Grant(Organisation.Manage, Roles.ProgrammeOfficer)
        .Grant(Organisation.ReadCodeWord, Roles.ProgrammeOfficer, Roles.GrantsManager, Roles.FinanceOfficer)
        .Grant(Organisation.Import, Roles.ProgrammeOfficer)
        .Grant(Safety.Read, [.. Roles.Partner])
        .Grant(Safety.Manage, Roles.PartnerLead)
        .Grant(Safety.Pause, Roles.ProgrammeOfficer, Roles.GrantsManager, Roles.ProtectionOfficer, Roles.ProtectionLead)
        .Grant(Safety.SeeReadings, Roles.PartnerLead)
        .Grant(Papers.Add, [.. Roles.Partner])
        .Grant(OtherFunding.Declare, Roles.PartnerLead);
}
