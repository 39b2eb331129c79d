using Grants.Tests.Infrastructure.Sealing;
using Grants.Tests.Notifications.Support;
using Grants.Tests.Payments;

// The test runner ignores this. Crash tests start it as a process of its own that they can kill.
return args switch
{
    [RotationChild.Word, ..] => await RotationChild.RunAsync(args),
    [PaymentChild.Word, ..] => await PaymentChild.RunAsync(args),
    _ => await CrashChild.RunAsync(args),
};
