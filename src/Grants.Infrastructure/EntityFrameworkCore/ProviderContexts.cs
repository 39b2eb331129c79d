using Microsoft.EntityFrameworkCore;

namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>Inside by default. Its migrations lie in the host under <c>Migrations/Sqlite</c>.</summary>
internal sealed class SqliteGrantsDbContext(DbContextOptions<SqliteGrantsDbContext> options) : GrantsDbContext(options);

/// <summary>When one machine is no longer enough. Migrations in <c>Migrations/PostgreSql</c>.</summary>
internal sealed class PostgreSqlGrantsDbContext(DbContextOptions<PostgreSqlGrantsDbContext> options) : GrantsDbContext(options);

/// <summary>The owner's choice of server. Migrations in <c>Migrations/SqlServer</c>.</summary>
internal sealed class SqlServerGrantsDbContext(DbContextOptions<SqlServerGrantsDbContext> options) : GrantsDbContext(options);

/// <summary>The enclave's, inside by default. Migrations in <c>Migrations/Enclave/Sqlite</c>.</summary>
internal sealed class SqliteEnclaveDbContext(DbContextOptions<SqliteEnclaveDbContext> options) : GrantsDbContext(options);

/// <summary>The enclave's. Migrations in <c>Migrations/Enclave/PostgreSql</c>.</summary>
internal sealed class PostgreSqlEnclaveDbContext(DbContextOptions<PostgreSqlEnclaveDbContext> options) : GrantsDbContext(options);

/// <summary>The enclave's. Migrations in <c>Migrations/Enclave/SqlServer</c>.</summary>
internal sealed class SqlServerEnclaveDbContext(DbContextOptions<SqlServerEnclaveDbContext> options) : GrantsDbContext(options);
