using System.Data.Common;
using Grants.Kernel.Errors;

namespace Grants.HttpApi.Host.Composition;

/// <summary>Passwords that stand in examples and manuals are no secrets.</summary>
internal static class DefaultSecrets
{
    private static readonly HashSet<string> Known = new(
        ["password", "passwd", "pass", "secret", "changeme", "change-me", "change_me", "default", "example", "test", "admin", "root", "postgres", "sa", "grants", "123456", "12345678"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Stops the start when one is configured.</summary>
    public static void Refuse(IConfiguration configuration)
    {
        var database = new DbConnectionStringBuilder { ConnectionString = configuration["Database:ConnectionString"] ?? "" };
        var (password, user) = (ValueOf(database, "Password", "Pwd"), ValueOf(database, "Username", "User Id", "User", "Uid"));
        RefuseOne("Database:ConnectionString", password, user);
        RefuseOne("Mail:Password", configuration["Mail:Password"], configuration["Mail:UserName"]);
    }

    private static void RefuseOne(string setting, string? password, string? user)
    {
        if (string.IsNullOrEmpty(password) || !(Known.Contains(password) || password == user)) return;
        throw new RefusedToStartException(
            $"The password in {setting} is one that everybody tries first. Make another (openssl rand -base64 24), set it there and here, as an environment variable and not in a file.");
    }

    private static string? ValueOf(DbConnectionStringBuilder settings, params string[] names) =>
        names.Select(n => settings.TryGetValue(n, out var value) ? value as string : null).FirstOrDefault(v => v is not null);
}
