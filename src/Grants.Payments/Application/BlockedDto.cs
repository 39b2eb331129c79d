namespace Grants.Payments.Application;

/// <summary>An act that comes next but not by this caller, or not yet.</summary>
/// <param name="Action">Name of the act, as in <c>actions</c>.</param>
/// <param name="Code">Why not: the client has a sentence that says who can do it.</param>
internal sealed record BlockedDto(string Action, string Code);

/// <summary>Codes of <see cref="BlockedDto"/> for acts of other roles.</summary>
internal static class Needs
{
    public const string Officer = "needs-officer";
    public const string Manager = "needs-manager";
    public const string Controller = "needs-controller";
    public const string Finance = "needs-finance";
    public const string Caller = "needs-caller";
}
