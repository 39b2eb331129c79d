using Grants.HttpApi.Host.Composition;
using Grants.HttpApi.Host.Verbs;
using Grants.Kernel.Errors;

// Verbs: (none) runs the web server; "migrate", "seed-demo" and "openapi FILE" do one thing and end.
// "restore" puts its files in place before there is an application, which would make them anew.
// "verify-audit" checks three files on any machine: nothing is read, made or started for it.
if (args is ["verify-audit", ..]) return await AuditFiles.VerifyAsync(args);
try
{
    if (args.Contains("restore", StringComparer.Ordinal) && await Backups.PutBackAsync(GrantsHost.ConfigurationOf(args), args) is var refused and not 0) return refused;
    return await Verb.RunAsync(GrantsHost.Build(args), args);
}
catch (RefusedToStartException e)
{
    // Said to a person, who needs the sentence and not the place in the code.
    await Console.Error.WriteLineAsync(e.Message);
    return Verb.Refused;
}

/// <summary>Entry point; public so that tests can start the real host.</summary>
public partial class Program;
