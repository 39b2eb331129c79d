using Grants.Tests.Infrastructure.Sealing;
using Grants.Tests.Notifications.Support;

// The test runner ignores this. Crash tests start it as a process of its own that they can kill.
return args is [RotationChild.Word, ..] ? await RotationChild.RunAsync(args) : await CrashChild.RunAsync(args);
