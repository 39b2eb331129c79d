using Grants.Infrastructure.HttpApi;
using Grants.Kernel.Errors;

namespace Grants.Infrastructure.Sealing;

/// <summary>The value was erased with its key: it is gone on purpose, in every backup too. No incident.</summary>
public sealed class ErasedException() : BusinessException(HttpErrors.Erased);
