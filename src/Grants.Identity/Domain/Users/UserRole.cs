namespace Grants.Identity.Domain.Users;

/// <summary>One role of one account, one row.</summary>
internal sealed class UserRole
{
    private UserRole()
    {
    }

    internal UserRole(string role) => Role = role;

    /// <summary>A name of <see cref="Kernel.Permissions.Roles"/>.</summary>
    public string Role { get; private set; } = string.Empty;
}
