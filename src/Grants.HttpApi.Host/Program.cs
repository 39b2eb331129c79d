using Grants.HttpApi.Host.Composition;
using Grants.HttpApi.Host.Verbs;

// Verbs: (none) runs the web server; "migrate", "seed-demo" and "openapi FILE" do one thing and end.
return await Verb.RunAsync(GrantsHost.Build(args), args);

/// <summary>Entry point; public so that tests can start the real host.</summary>
public partial class Program;
