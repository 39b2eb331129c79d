using Grants.Identity.Domain.RoleRequests;
using Grants.Infrastructure.Localization;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;

namespace Grants.Identity.Domain.Users;

/// <summary>An account. Its name is neutral and plain; everything that tells who the person is lies sealed.</summary>
internal sealed class User : AggregateRoot, IErasable
{
    private readonly List<UserRole> roles = [];

    private User()
    {
    }

    /// <summary>Lower case, made by the system, e.g. <c>po-3</c> or <c>p017-2</c>.</summary>
    public string UserName { get; private set; } = string.Empty;

    public UserState State { get; private set; }

    public Guid? OrganisationId { get; private set; }

    public Guid? DonorId { get; private set; }

    /// <summary>Code of the organisation or donor; stable, so kept here to spare a question on every request.</summary>
    public string? AffiliationCode { get; private set; }

    /// <summary>How the colleagues who invited the person call them.</summary>
    public Sealed<string>? DisplayName { get; private set; }

    public Sealed<string>? Mail { get; private set; }

    public Sealed<string>? Phone { get; private set; }

    public string Language { get; private set; } = Languages.Default;

    public string? PasswordHash { get; private set; }

    /// <summary>Copied into each session; a session with another stamp is over.</summary>
    public Guid Stamp { get; private set; }

    public Invitation? Invitation { get; private set; }

    public Guid CreatedBy { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public IReadOnlyCollection<UserRole> Roles => roles;

    public Guid KeyOwnerId => OrganisationId ?? DonorId ?? Guid.Empty;

    public Guid ErasedWith => Id;

    /// <summary>True when a password may be compared.</summary>
    public bool CanSignIn => State == UserState.Active && PasswordHash is not null;

    /// <summary>Names of <see cref="Roles"/>, sorted.</summary>
    public IReadOnlyList<string> RoleNames => [.. roles.Select(r => r.Role).Order(StringComparer.Ordinal)];

    internal Affiliation Affiliation => new(OrganisationId, DonorId, AffiliationCode);

    /// <summary>
    /// A new account without a password that holds roles from the first moment. Only where one person may give them alone: a partner's lead to
    /// the own people (product.md), the operator at the server's console, the demo. Errors: those of <see cref="Affiliation.Accept"/>.
    /// </summary>
    public static User Create(string userName, Affiliation affiliation, IReadOnlyList<string> roles, string language, Guid by, DateTime at)
    {
        var user = CreateWithoutRoles(userName, affiliation, language, by, at);
        user.roles.AddRange(affiliation.Accept(roles).Select(r => new UserRole(r)));
        return user;
    }

    /// <summary>A new account that can do nothing and gets no code until a second person has confirmed its roles.</summary>
    public static User CreateWithoutRoles(string userName, Affiliation affiliation, string language, Guid by, DateTime at)
    {
        var user = new User
        {
            UserName = userName,
            OrganisationId = affiliation.OrganisationId,
            DonorId = affiliation.DonorId,
            AffiliationCode = affiliation.Code,
            Stamp = Guid.CreateVersion7(),
            CreatedBy = by,
            CreatedAt = at,
        };
        user.Speak(language);
        return user;
    }

    /// <summary>What the person who invites knows; each may be missing.</summary>
    public void SetContact(string? displayName, string? mail, string? phone)
    {
        DisplayName = Sealed.Text(displayName);
        Mail = Sealed.Text(mail);
        Phone = Sealed.Text(phone);
    }

    /// <summary>Chooses the language. Errors: <c>user.language-unknown</c>.</summary>
    public void Speak(string language) =>
        Language = Languages.All.Contains(language) ? language : throw new BusinessException(IdentityErrors.LanguageUnknown).ForField("language");

    /// <summary>Gives out a new code in place of any earlier one. Errors: <c>same-person</c>, <c>user.roles-wait</c>.</summary>
    public void Invite(string selector, string secretHash, Guid by, DateTime at)
    {
        NotSelf(by);
        if (roles.Count == 0) throw new BusinessException(IdentityErrors.RolesWait);
        State = UserTransitions.Table.Next(State, UserAction.Invite);
        Invitation = new Invitation(selector, secretHash, at + IdentityConsts.InvitationAge);
    }

    /// <summary>Sets the password and ends what was open before. The code is used up. Errors: <c>invitation.not-valid</c>.</summary>
    public void Accept(string passwordHash, DateTime at)
    {
        if (Invitation is null || Invitation.ExpiresAt <= at) throw new BusinessException(IdentityErrors.InvitationNotValid);
        State = UserTransitions.Table.Next(State, UserAction.Accept);
        Invitation = null;
        SetPasswordHash(passwordHash);
    }

    /// <summary>For accounts that begin with a password: the first administrator and demo users.</summary>
    public void Begin(string passwordHash)
    {
        State = UserTransitions.Table.Next(State, UserAction.Accept);
        SetPasswordHash(passwordHash);
    }

    /// <summary>A password of the person's own choice in place of the one before; sessions that do not follow the new stamp are over.</summary>
    public void ChangePassword(string passwordHash)
    {
        State = UserTransitions.Table.Next(State, UserAction.ChangePassword);
        SetPasswordHash(passwordHash);
    }

    /// <summary>The same password under more rounds; sessions go on.</summary>
    public void Strengthen(string passwordHash) => PasswordHash = passwordHash;

    /// <summary>Takes access away at once. Errors: <c>same-person</c>.</summary>
    public void Disable(Guid by)
    {
        NotSelf(by);
        State = UserTransitions.Table.Next(State, UserAction.Disable);
        Invitation = null;
        Stamp = Guid.CreateVersion7();
    }

    /// <summary>Gives access back. Errors: <c>same-person</c>.</summary>
    public void Enable(Guid by)
    {
        NotSelf(by);
        State = UserTransitions.Table.Next(State, PasswordHash is null ? UserAction.Reopen : UserAction.Enable);
    }

    /// <summary>Takes roles away; open sessions end. Errors: <c>same-person</c>, <c>wrong-state</c>, those of <see cref="Affiliation.Accept"/>.</summary>
    /// <param name="left">What stays; nothing that is not held already.</param>
    /// <param name="by">Nobody changes their own (product.md).</param>
    public void TakeRoles(IReadOnlyList<string> left, Guid by)
    {
        NotSelf(by);
        if (!HoldsAll(left)) throw new ArgumentException("Roles are added by a confirmed request only.", nameof(left));
        Hold(Affiliation.Accept(left));
    }

    /// <summary>Holds the roles that a second person confirmed; open sessions end. Errors: <c>wrong-state</c>.</summary>
    public void Receive(RoleRequest request)
    {
        if (request.UserId != Id || request.State != RoleRequestState.Confirmed || RoleText.Of(RoleNames) != request.Present)
            throw new ArgumentException("Not confirmed for this account as it is.", nameof(request));
        Hold(RoleText.Read(request.Wanted));
    }

    /// <summary>True when every one of these is held already.</summary>
    public bool HoldsAll(IEnumerable<string> wanted) => wanted.All(w => roles.Exists(r => r.Role == w));

    /// <summary>Everything the account had to prove itself with is gone; only the new code lets its person in. Errors: <c>same-person</c>.</summary>
    public void BeginAnew(string selector, string secretHash, Guid by, DateTime at)
    {
        Invite(selector, secretHash, by, at);
        PasswordHash = null;
        Stamp = Guid.CreateVersion7();
    }

    /// <summary>A factor came or went: sessions that do not follow the new stamp are over.</summary>
    public void ChangeFactors() => Stamp = Guid.CreateVersion7();

    private void Hold(IReadOnlyList<string> wanted)
    {
        State = UserTransitions.Table.Next(State, UserAction.SetRoles);
        roles.RemoveAll(r => !wanted.Contains(r.Role));
        roles.AddRange(wanted.Where(w => !roles.Exists(r => r.Role == w)).Select(w => new UserRole(w)));
        Stamp = Guid.CreateVersion7();
    }

    private void SetPasswordHash(string passwordHash)
    {
        PasswordHash = passwordHash;
        Stamp = Guid.CreateVersion7();
    }

    private void NotSelf(Guid by)
    {
        if (by == Id) throw new BusinessException(CommonErrors.SamePerson);
    }
}
