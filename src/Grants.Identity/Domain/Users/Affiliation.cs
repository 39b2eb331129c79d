using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;

namespace Grants.Identity.Domain.Users;

/// <summary>Whom a person works for. Never changes: somebody who changes sides gets a new account.</summary>
/// <param name="OrganisationId">The partner of partner users.</param>
/// <param name="DonorId">The donor of donor users.</param>
/// <param name="Code">The stable code of either, as people see it; null for staff and auditors.</param>
internal sealed record Affiliation(Guid? OrganisationId, Guid? DonorId, string? Code)
{
    /// <summary>Staff and auditors.</summary>
    public static Affiliation Programme { get; } = new(null, null, null);

    /// <summary>Roles without repetition, when they fit together and to this side. Errors: <c>user.roles-required</c>, <c>user.role-unknown</c>,
    /// <c>user.roles-mixed</c>, <c>user.organisation-required</c>, <c>user.donor-required</c>.</summary>
    public IReadOnlyList<string> Accept(IReadOnlyList<string> roles)
    {
        var distinct = roles.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (distinct.Count == 0) throw Refuse(IdentityErrors.RolesRequired);
        if (distinct.Exists(r => !Roles.All.Contains(r))) throw Refuse(IdentityErrors.RoleUnknown);
        if (distinct.Select(SideOf).Distinct().Count() > 1) throw Refuse(IdentityErrors.RolesMixed);

        var side = SideOf(distinct[0]);
        if (side == Side.Partner != OrganisationId.HasValue) throw Refuse(IdentityErrors.OrganisationRequired, "organisationCode");
        if (side == Side.Donor != DonorId.HasValue) throw Refuse(IdentityErrors.DonorRequired, "donorCode");
        return distinct;
    }

    /// <summary>The roles an account could hold: those of its side, and all that fit to whom it works for while it has none.</summary>
    public IReadOnlyList<string> Choices(IReadOnlyList<string> held) =>
    [
        .. Roles.All.Where(r => held.Count > 0 ? SideOf(r) == SideOf(held[0])
            : Roles.Partner.Contains(r) == OrganisationId.HasValue && Roles.Donor.Contains(r) == DonorId.HasValue),
    ];

    // product.md: an administrator has no grant, partner or case content and an auditor no content, so neither goes with another role.
    private static Side SideOf(string role) => role switch
    {
        Roles.Administrator => Side.Administration,
        Roles.Auditor => Side.Audit,
        _ when Roles.Partner.Contains(role) => Side.Partner,
        _ when Roles.Donor.Contains(role) => Side.Donor,
        _ => Side.Staff,
    };

    private static BusinessException Refuse(string code, string field = "roles") => new BusinessException(code).ForField(field);

    private enum Side
    {
        Staff,
        Partner,
        Donor,
        Administration,
        Audit,
    }
}
