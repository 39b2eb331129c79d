using System.Globalization;
using System.Text;
using Grants.Kernel.Permissions;
using Grants.Kernel.Text;

namespace Grants.Identity.Domain.Users;

/// <summary>User names are made, never chosen: a chosen one soon tells who somebody is.</summary>
internal static class UserNames
{
    /// <summary>What was typed in the form in which names are stored.</summary>
    public static string Normalise(string typed) => Digits.ToLatin(typed.Trim().Normalize(NormalizationForm.FormKC)).ToLowerInvariant();

    /// <summary>First part of the names of an affiliation: <c>p017</c>, <c>d01</c>, or two letters of the first role.</summary>
    public static string PrefixFor(Affiliation affiliation, IReadOnlyList<string> roles) =>
        affiliation.Code is { } code
            ? string.Concat(code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit))
            : (roles.Count == 0 ? null : roles[0]) switch
            {
                Roles.Administrator => "admin",
                Roles.ProgrammeOfficer => "po",
                Roles.GrantsManager => "gm",
                Roles.FinanceOfficer => "fo",
                Roles.FinanceController => "fc",
                Roles.Reconciler => "re",
                Roles.ProtectionLead => "pl",
                Roles.ProtectionOfficer => "pr",
                Roles.Auditor => "au",
                _ => "u",
            };

    /// <summary>The next free name after those that begin alike.</summary>
    public static string Next(string prefix, IEnumerable<string> taken)
    {
        var highest = taken
            .Where(n => n.StartsWith(prefix + "-", StringComparison.Ordinal))
            .Select(n => int.TryParse(n.AsSpan(prefix.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty(0).Max();
        return $"{prefix}-{(highest + 1).ToString(CultureInfo.InvariantCulture)}";
    }
}
