using Grants.Identity.Application.Accounts;

namespace Grants.Identity.Application.Programmes;

/// <summary>What the setup page offers.</summary>
internal sealed record SetupFormDto(IReadOnlyList<string> Currencies, int MinPasswordLength, int MaxProgrammeCodeLength);

/// <summary>The setup page, filled in.</summary>
internal sealed record SetUpInput(string Code, string Password, string ProgrammeCode, string Currency, string Language)
{
    /// <summary>Neither code nor password.</summary>
    public override string ToString() => "[setup]";
}

/// <summary>The first administrator's name, and the code for the second one, shown this once.</summary>
internal sealed record SetUpDto(string UserName, string ProgrammeCode, InvitationDto Second);

/// <summary>What was chosen; <c>Code</c> is missing in installations older than the setup page.</summary>
internal sealed record ProgrammeDto(string? Code, string Currency, string Language);
