using Grants.Identity.Domain.Users;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Grants.Kernel.Transitions;

namespace Grants.Identity.Domain.Programmes;

/// <summary>Where an installation stands.</summary>
internal enum ProgrammeState
{
    /// <summary>Nobody has an account; whoever holds the code from the server's console may begin.</summary>
    Empty,

    /// <summary>Begun. Never empty again.</summary>
    SetUp,
}

/// <summary>What can happen to it.</summary>
internal enum ProgrammeAction
{
    /// <summary>The program started and shows a new code.</summary>
    GiveCode,

    /// <summary>The code was used.</summary>
    SetUp,
}

/// <summary>
/// The one programme of an installation: exactly one row under an id that is always the same, so that the database refuses a second one and
/// the row's version decides who of several begins it.
/// </summary>
internal sealed class Programme : AggregateRoot
{
    /// <summary>The id of the one row.</summary>
    public static readonly Guid TheOne = new("01900000-0000-7000-8000-000000000001");

    /// <summary>What may follow what.</summary>
    public static readonly Transitions<ProgrammeState, ProgrammeAction> Table = new Transitions<ProgrammeState, ProgrammeAction>()
        .Allow(ProgrammeState.Empty, ProgrammeAction.GiveCode, ProgrammeState.Empty)
        .Allow(ProgrammeState.Empty, ProgrammeAction.SetUp, ProgrammeState.SetUp);

    private Programme()
    {
    }

    public ProgrammeState State { get; private set; }

    /// <summary>Neutral, as chosen at the beginning, e.g. <c>PR-1</c>; empty before.</summary>
    public string Code { get; private set; } = string.Empty;

    /// <summary>ISO 4217; what new funds are proposed in. Empty before.</summary>
    public string Currency { get; private set; } = string.Empty;

    /// <summary>For readers who asked for none of ours.</summary>
    public string Language { get; private set; } = string.Empty;

    /// <summary>First group of the setup code: finds nothing by itself, there is one row; names the count of tries.</summary>
    public string? SetupSelector { get; private set; }

    /// <summary>The rest of the code, hashed like a password because it is as short as one. Gone once used.</summary>
    public string? SetupHash { get; private set; }

    /// <summary>UTC; from then on the code is worth nothing.</summary>
    public DateTime? SetupUntil { get; private set; }

    public DateTime? SetUpAt { get; private set; }

    /// <summary>An installation that nobody has begun.</summary>
    public static Programme Begin() => new() { Id = TheOne };

    /// <summary>A new code in place of any earlier one. Errors: <c>wrong-state</c> once set up.</summary>
    public void GiveCode(string selector, string secretHash, DateTime at)
    {
        State = Table.Next(State, ProgrammeAction.GiveCode);
        (SetupSelector, SetupHash, SetupUntil) = (selector, secretHash, at + IdentityConsts.SetupCodeAge);
    }

    /// <summary>True when the code is the present one and not too old; its secret half is compared elsewhere.</summary>
    public bool Awaits(InvitationCode code, DateTime at) =>
        State == ProgrammeState.Empty && SetupSelector == code.Selector && SetupHash is not null && at < SetupUntil;

    /// <summary>Begins it, once. The code is used up. Errors: <c>wrong-state</c>; those of <see cref="ProgrammeCode.Read"/>;
    /// <c>programme.currency-unknown</c>; <c>user.language-unknown</c>.</summary>
    public void SetUp(string code, string currency, string language, DateTime at)
    {
        State = Table.Next(State, ProgrammeAction.SetUp);
        Code = ProgrammeCode.Read(code);
        Currency = Kernel.Money.Currency.IsKnown(currency) ? currency : throw Refuse(IdentityErrors.ProgrammeCurrencyUnknown, "currency");
        Language = Infrastructure.Localization.Languages.All.Contains(language) ? language : throw Refuse(IdentityErrors.LanguageUnknown, "language");
        (SetupSelector, SetupHash, SetupUntil, SetUpAt) = (null, null, null, at);
    }

    private static BusinessException Refuse(string code, string field) => new BusinessException(code).ForField(field);
}
