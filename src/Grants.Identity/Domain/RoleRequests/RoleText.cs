namespace Grants.Identity.Domain.RoleRequests;

/// <summary>A set of roles as one line: each once, in one order, a blank between them. Equal sets are equal lines.</summary>
internal static class RoleText
{
    public static string Of(IEnumerable<string> roles) => string.Join(' ', roles.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    public static string[] Read(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
