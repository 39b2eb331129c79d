using Grants.Benchmarks.Client;
using Grants.Benchmarks.Identity;
using Grants.Benchmarks.Lists;
using Grants.Benchmarks.Micro;
using Grants.Benchmarks.Money;
using Grants.Benchmarks.Safety;
using Grants.Benchmarks.Start;
using Grants.Benchmarks.Support;

// dotnet run -c Release --project test/Grants.Benchmarks -- all | micro | lists | start | memory | client | session | signin | cost | log | restore | balance | match | orders
var runs = new Dictionary<string, Func<Figures, Task>>(StringComparer.Ordinal)
{
    ["client"] = FirstVisitRun.RunAsync,
    ["start"] = ColdStartRun.RunAsync,
    ["memory"] = IdleMemoryRun.RunAsync,
    ["lists"] = ListRun.RunAsync,
    ["session"] = SessionRun.RunAsync,
    ["signin"] = SignInRun.RunAsync,
    ["cost"] = CostRun.RunAsync,
    ["log"] = LogRun.RunAsync,
    ["restore"] = RestoreRun.RunAsync,
    ["balance"] = BalanceRun.RunAsync,
    ["match"] = MatchRun.RunAsync,
    ["orders"] = OrdersRun.RunAsync,
    ["micro"] = MicroRun.RunAsync,
};
var verb = args.FirstOrDefault() ?? "all";
if (verb != "all" && !runs.ContainsKey(verb))
{
    await Console.Error.WriteLineAsync($"'{verb}' is not known. Use: all, {string.Join(", ", runs.Keys)}.");
    return 2;
}

var figures = new Figures();
foreach (var (name, run) in runs.Where(r => verb == "all" || r.Key == verb))
{
    await Console.Error.WriteLineAsync($"Measuring {name} …");
    await run(figures);
}

Console.WriteLine(figures.ToMarkdown());
return figures.AllWithin ? 0 : 1;
