using Grants.Infrastructure.Scoping;

namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>What a database context needs, in one constructor argument for all three providers.</summary>
/// <param name="Scope">Whose rows are seen.</param>
/// <param name="User">Who reads.</param>
/// <param name="Gate">Turn to write.</param>
/// <param name="Pipeline">What happens before writing.</param>
/// <param name="Contributors">Who maps entities.</param>
internal sealed record ContextServices(
    CurrentScope Scope, CurrentUser User, WriteGate Gate, SavePipeline Pipeline, ModelContributors Contributors);
