using Grants.Identity.Contracts;
using Grants.Identity.Domain.Resets;
using Grants.Identity.Domain.RoleRequests;
using Grants.Identity.Domain.Users;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;

namespace Grants.Tests.Identity.RoleRequests;

/// <summary>Two administrators from the console, two managers, and what everybody tries. The door lets in who may sign in and holds the
/// permission, as the session and <c>ActingPersons</c> do; all else is up to the rules.</summary>
internal sealed class RoleProgramme
{
    private static readonly string[] Choice =
        [Roles.ProgrammeOfficer, Roles.GrantsManager, Roles.FinanceOfficer, Roles.FinanceController, Roles.Administrator, Roles.Auditor];

    private readonly PermissionPolicy policy = new();
    private readonly List<RoleRequest> requests = [];
    private readonly List<FactorReset> resets = [];
    private readonly Dictionary<Guid, string[]> bootstrap = [];
    private DateTime now = new(2026, 11, 1, 6, 0, 0, DateTimeKind.Utc);

    public RoleProgramme()
    {
        IdentityPermissions.Define(policy);
        foreach (var role in new[] { Roles.Administrator, Roles.Administrator, Roles.GrantsManager, Roles.GrantsManager })
        {
            var user = User.Create("u", Affiliation.Programme, [role], "en", Guid.Empty, now);
            user.Begin("hash");
            bootstrap[user.Id] = [role];
            Users.Add(user);
        }
    }

    public List<User> Users { get; } = [];

    /// <summary>Requests that were confirmed, with who asked and who confirmed.</summary>
    public List<RoleRequest> Given { get; } = [];

    public int Disabled { get; private set; }

    public bool HasAdministrator => Users.Exists(u => u.CanSignIn && u.RoleNames.Contains(Roles.Administrator));

    /// <summary>Each role held was there from the start or was asked by one and confirmed by another, neither of them its holder.</summary>
    public bool IsEveryRoleDecidedByTwoOthers(User user) => user.RoleNames.All(role =>
        bootstrap.GetValueOrDefault(user.Id, []).Contains(role)
        || Given.Exists(g => g.UserId == user.Id && RoleText.Read(g.Wanted).Contains(role)
            && new[] { g.AskedBy, g.DecidedBy!.Value, user.Id }.Distinct().Count() == 3));

    /// <summary>One number is one try: who, what, on whom and which roles.</summary>
    public void Act(int number)
    {
        now = now.AddHours(number % 5 * 7);
        var (by, whom) = (Users[number / 7 % Users.Count], Users[number / 91 % Users.Count]);
        string[] roles = [Choice[number / 1009 % Choice.Length], .. number % 3 == 0 ? [Choice[number / 5003 % Choice.Length]] : Array.Empty<string>()];
        try
        {
            Try(number % 13, by, whom, roles, number);
        }
        catch (BusinessException)
        {
            // Refused, as most random acts must be.
        }
    }

    private void Try(int act, User by, User whom, string[] roles, int number)
    {
        switch (act)
        {
            case 0: Let(by, IdentityPermissions.User.Manage); Add(by, roles); break;
            case 1 or 2: Let(by, IdentityPermissions.User.Manage); SetRoles(by, whom, roles); break;
            case 3 or 4 or 5: Confirm(by, Pick(requests, number)); break;
            case 6: Let(by, IdentityPermissions.Role.Confirm); Pick(requests, number).Refuse(by.Id, now); break;
            case 7: Let(by, IdentityPermissions.User.Manage); Pick(requests, number).Withdraw(by.Id, now); break;
            case 8: Let(by, IdentityPermissions.User.Manage); whom.Invite("AAAA", "hash", by.Id, now); whom.Accept("hash", now); break;
            case 9: Let(by, IdentityPermissions.User.Manage); Disable(by, whom); break;
            case 10: Let(by, IdentityPermissions.User.Manage); whom.Enable(by.Id); break;
            case 11: Let(by, IdentityPermissions.Reset.Ask); resets.Add(FactorReset.Ask(whom, by.Id, now)); break;
            default: Reset(by, Pick(resets, number)); break;
        }
    }

    private void Add(User by, string[] roles)
    {
        if (Users.Count >= 12) return;
        var user = User.CreateWithoutRoles("u", Affiliation.Programme, "en", by.Id, now);
        requests.Add(RoleRequest.Ask(user, roles, by.Id, now));
        Users.Add(user);
    }

    private void SetRoles(User by, User whom, string[] roles)
    {
        if (whom.HoldsAll(roles)) whom.TakeRoles(roles, by.Id);
        else requests.Add(RoleRequest.Ask(whom, roles, by.Id, now));
    }

    private void Confirm(User by, RoleRequest request)
    {
        Let(by, IdentityPermissions.Role.Confirm);
        Let(Users.Single(u => u.Id == request.AskedBy), IdentityPermissions.User.Manage);
        request.Confirm(Users.Single(u => u.Id == request.UserId), by.Id, now);
        Given.Add(request);
    }

    private void Disable(User by, User whom)
    {
        whom.Disable(by.Id);
        Disabled++;
        foreach (var request in requests.Where(r => r.UserId == whom.Id && r.State == RoleRequestState.Asked)) request.Overtake(by.Id, now);
    }

    private void Reset(User by, FactorReset reset)
    {
        Let(by, IdentityPermissions.Reset.Confirm);
        Let(Users.Single(u => u.Id == reset.AskedBy), IdentityPermissions.Reset.Ask);
        reset.Confirm(by.Id, now);
        Users.Single(u => u.Id == reset.UserId).BeginAnew("AAAA", "hash", by.Id, now);
    }

    private void Let(User person, string permission)
    {
        if (!person.CanSignIn || !policy.Holds(person.RoleNames, permission)) throw new BusinessException("forbidden");
    }

    private static T Pick<T>(List<T> items, int number) => items.Count == 0 ? throw new BusinessException(CommonErrors.NotFound) : items[number / 4001 % items.Count];
}
