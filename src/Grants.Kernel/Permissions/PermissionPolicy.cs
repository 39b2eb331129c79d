namespace Grants.Kernel.Permissions;

/// <summary>Which roles hold which permissions. Every module fills its part in its one policy file; nothing else grants anything.</summary>
public sealed class PermissionPolicy
{
    private readonly Dictionary<string, HashSet<string>> rolesOf = new(StringComparer.Ordinal);

    /// <summary>Defines a permission named <c>Module.Resource.Action</c> and the roles that hold it.</summary>
    public PermissionPolicy Grant(string permission, params string[] roles)
    {
        if (permission.Split('.').Length != 3) throw new ArgumentException($"'{permission}' is not Module.Resource.Action", nameof(permission));
        if (!rolesOf.TryAdd(permission, [.. roles])) throw new ArgumentException($"'{permission}' is defined twice", nameof(permission));
        return this;
    }

    /// <summary>All defined permissions, sorted.</summary>
    public IReadOnlyList<string> All => [.. rolesOf.Keys.Order(StringComparer.Ordinal)];

    /// <summary>True when the permission was defined.</summary>
    public bool IsDefined(string permission) => rolesOf.ContainsKey(permission);

    /// <summary>True when one of the roles holds the permission. An undefined permission is held by nobody.</summary>
    public bool Holds(IEnumerable<string> roles, string permission) =>
        rolesOf.TryGetValue(permission, out var holders) && roles.Any(holders.Contains);

    /// <summary>All permissions of a set of roles, sorted.</summary>
    public IReadOnlyList<string> Of(IReadOnlyCollection<string> roles) =>
        [.. rolesOf.Where(p => roles.Any(p.Value.Contains)).Select(p => p.Key).Order(StringComparer.Ordinal)];
}
