using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Grants.HttpApi.Host.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorRoles = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Act = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "code_counters",
                columns: table => new
                {
                    Prefix = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    LastNumber = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_code_counters", x => new { x.Prefix, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "funding_donors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Name = table.Column<byte[]>(type: "bytea", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funding_donors", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "grants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Agreement = table.Column<byte[]>(type: "bytea", nullable: true),
                    AgreementHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    AgreementLanguage = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    AcceptedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AcceptedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartnerCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    TotalMinor = table.Column<long>(type: "bigint", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RecommendedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StateNote = table.Column<byte[]>(type: "bytea", nullable: true),
                    StateSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grants", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_records",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Endpoint = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    ResultId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idempotency_records", x => new { x.UserId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "identity_throttles",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    LastAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    BlockedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_throttles", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "identity_users",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserName = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    DonorId = table.Column<Guid>(type: "uuid", nullable: true),
                    AffiliationCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    DisplayName = table.Column<byte[]>(type: "bytea", nullable: true),
                    Mail = table.Column<byte[]>(type: "bytea", nullable: true),
                    Phone = table.Column<byte[]>(type: "bytea", nullable: true),
                    Language = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    PasswordHash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Stamp = table.Column<Guid>(type: "uuid", nullable: false),
                    Invitation_Selector = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    Invitation_SecretHash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Invitation_ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_users", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "inbox_items",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Parameters = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox_items", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Payload = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Key = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClaimedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ClaimedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Interruptions = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Stamp = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox_messages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "partner_calls",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Subject = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ObligationId = table.Column<Guid>(type: "uuid", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ClosedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partner_calls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "partner_imports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ImportedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Partners = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partner_imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "partner_organisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<byte[]>(type: "bytea", nullable: true),
                    Aliases = table.Column<byte[]>(type: "bytea", nullable: true),
                    Notes = table.Column<byte[]>(type: "bytea", nullable: true),
                    CodeWord = table.Column<byte[]>(type: "bytea", nullable: true),
                    Region = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    GovernorateCodes = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    IsRural = table.Column<bool>(type: "boolean", nullable: false),
                    IsCommunityLed = table.Column<bool>(type: "boolean", nullable: false),
                    Themes = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Languages = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SafetySetAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    Safety_Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Safety_EmbargoUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Safety_HoursFrom = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    Safety_HoursTo = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    Safety_NameVisibility = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Safety_NeutralWording = table.Column<bool>(type: "boolean", nullable: false),
                    Safety_NeverContact = table.Column<bool>(type: "boolean", nullable: false),
                    Safety_NotificationsOff = table.Column<bool>(type: "boolean", nullable: false),
                    Safety_PausedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Safety_PlacePrecision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partner_organisations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "payees",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payees", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "payment_files",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_files", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "payment_orders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BankReference = table.Column<byte[]>(type: "bytea", nullable: true),
                    IsPosted = table.Column<bool>(type: "boolean", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PayableId = table.Column<Guid>(type: "uuid", nullable: false),
                    LivePayableId = table.Column<Guid>(type: "uuid", nullable: true),
                    GrantId = table.Column<Guid>(type: "uuid", nullable: false),
                    GrantCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartnerCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FundId = table.Column<Guid>(type: "uuid", nullable: false),
                    DonorId = table.Column<Guid>(type: "uuid", nullable: false),
                    AmountMinor = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    PayeeVersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequiredApprovals = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Note = table.Column<byte[]>(type: "bytea", nullable: true),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReceivedMinor = table.Column<long>(type: "bigint", nullable: true),
                    ReceivedCurrency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    RateMillionths = table.Column<long>(type: "bigint", nullable: true),
                    MissingReportedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_orders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "proposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StateSinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SubmittedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SubmittedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Content = table.Column<byte[]>(type: "bytea", nullable: true),
                    StepsDone = table.Column<int>(type: "integer", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DecisionNote = table.Column<byte[]>(type: "bytea", nullable: true),
                    Decided = table.Column<byte[]>(type: "bytea", nullable: true),
                    DecidedHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    FundId = table.Column<Guid>(type: "uuid", nullable: true),
                    DonorId = table.Column<Guid>(type: "uuid", nullable: true),
                    Recommendation = table.Column<byte[]>(type: "bytea", nullable: true),
                    RecommendedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RecommendedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SentToDonorAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reminder_rules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    InForceSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminder_rules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reminder_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ObligationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminder_steps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    GrantId = table.Column<Guid>(type: "uuid", nullable: false),
                    GrantCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PartnerCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    PeriodFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    PeriodUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WorkedSeconds = table.Column<int>(type: "integer", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SubmittedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: true),
                    AcceptedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AcceptedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit_records",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_records", x => new { x.EntryId, x.RecordId });
                    table.ForeignKey(
                        name: "FK_audit_records_audit_entries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "audit_entries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "funding_funds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DonorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Purpose = table.Column<byte[]>(type: "bytea", nullable: true),
                    Pillar = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funding_funds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_funding_funds_funding_donors_DonorId",
                        column: x => x.DonorId,
                        principalTable: "funding_donors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "grant_funds",
                columns: table => new
                {
                    FundId = table.Column<Guid>(type: "uuid", nullable: false),
                    GrantId = table.Column<Guid>(type: "uuid", nullable: false),
                    DonorId = table.Column<Guid>(type: "uuid", nullable: false),
                    AmountMinor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_funds", x => new { x.GrantId, x.FundId });
                    table.ForeignKey(
                        name: "FK_grant_funds_grants_GrantId",
                        column: x => x.GrantId,
                        principalTable: "grants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grant_steps",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    GrantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Act = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Tranche = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_steps", x => new { x.GrantId, x.Number });
                    table.ForeignKey(
                        name: "FK_grant_steps_grants_GrantId",
                        column: x => x.GrantId,
                        principalTable: "grants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grant_tranches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    FundId = table.Column<Guid>(type: "uuid", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AmountMinor = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: true),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReceivedMinor = table.Column<long>(type: "bigint", nullable: true),
                    ReceivedCurrency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    GrantId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_tranches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_grant_tranches_grants_GrantId",
                        column: x => x.GrantId,
                        principalTable: "grants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grant_years",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    GrantId = table.Column<Guid>(type: "uuid", nullable: false),
                    AmountMinor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_years", x => new { x.GrantId, x.Number });
                    table.ForeignKey(
                        name: "FK_grant_years_grants_GrantId",
                        column: x => x.GrantId,
                        principalTable: "grants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "identity_known_devices",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    DeviceHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    SeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_known_devices", x => new { x.UserId, x.DeviceHash });
                    table.ForeignKey(
                        name: "FK_identity_known_devices_identity_users_UserId",
                        column: x => x.UserId,
                        principalTable: "identity_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "identity_sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TokenHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stamp = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_identity_sessions_identity_users_UserId",
                        column: x => x.UserId,
                        principalTable: "identity_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "identity_user_roles",
                columns: table => new
                {
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_user_roles", x => new { x.UserId, x.Role });
                    table.ForeignKey(
                        name: "FK_identity_user_roles_identity_users_UserId",
                        column: x => x.UserId,
                        principalTable: "identity_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "partner_governorates",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partner_governorates", x => new { x.OrganisationId, x.Code });
                    table.ForeignKey(
                        name: "FK_partner_governorates_partner_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "partner_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "partner_named_donors",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    DonorId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partner_named_donors", x => new { x.OrganisationId, x.DonorId });
                    table.ForeignKey(
                        name: "FK_partner_named_donors_partner_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "partner_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "partner_other_funding",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AmountMinor = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partner_other_funding", x => x.Id);
                    table.ForeignKey(
                        name: "FK_partner_other_funding_partner_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "partner_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "partner_registrations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Region = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Details = table.Column<byte[]>(type: "bytea", nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partner_registrations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_partner_registrations_partner_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "partner_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "partner_sharings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    DonorId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partner_sharings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_partner_sharings_partner_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "partner_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payee_versions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Account = table.Column<byte[]>(type: "bytea", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CalledBackBy = table.Column<Guid>(type: "uuid", nullable: true),
                    CalledBackAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CallBackNote = table.Column<byte[]>(type: "bytea", nullable: true),
                    PayeeId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payee_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_payee_versions_payees_PayeeId",
                        column: x => x.PayeeId,
                        principalTable: "payees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "payment_order_acts",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    IsVoid = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_order_acts", x => new { x.OrderId, x.Number });
                    table.ForeignKey(
                        name: "FK_payment_order_acts_payment_orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "payment_orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposal_donor_questions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<byte[]>(type: "bytea", nullable: true),
                    Answer = table.Column<byte[]>(type: "bytea", nullable: true),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AnsweredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AnsweredAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposal_donor_questions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_proposal_donor_questions_proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposal_reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficerId = table.Column<Guid>(type: "uuid", nullable: false),
                    HasConflict = table.Column<bool>(type: "boolean", nullable: false),
                    ConflictNote = table.Column<byte[]>(type: "bytea", nullable: true),
                    DeclaredAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ScoredAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Comment = table.Column<byte[]>(type: "bytea", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposal_reviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_proposal_reviews_proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "proposal_rounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    QuestionCount = table.Column<int>(type: "integer", nullable: false),
                    AnsweredCount = table.Column<int>(type: "integer", nullable: false),
                    Questions = table.Column<byte[]>(type: "bytea", nullable: true),
                    Answers = table.Column<byte[]>(type: "bytea", nullable: true),
                    ReturnedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ReturnedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AnsweredAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposal_rounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_proposal_rounds_proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposal_years",
                columns: table => new
                {
                    Year = table.Column<int>(type: "integer", nullable: false),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedMinor = table.Column<long>(type: "bigint", nullable: false),
                    RecommendedMinor = table.Column<long>(type: "bigint", nullable: true),
                    ApprovedMinor = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposal_years", x => new { x.ProposalId, x.Year });
                    table.ForeignKey(
                        name: "FK_proposal_years_proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_answers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    KeyOwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<byte[]>(type: "bytea", nullable: true),
                    IsWithheld = table.Column<bool>(type: "boolean", nullable: false),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_report_answers_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_donors",
                columns: table => new
                {
                    DonorId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_donors", x => new { x.ReportId, x.DonorId });
                    table.ForeignKey(
                        name: "FK_report_donors_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_messages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    KeyOwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<byte[]>(type: "bytea", nullable: true),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_messages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_report_messages_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "funding_contributions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FundId = table.Column<Guid>(type: "uuid", nullable: false),
                    DonorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PledgedMinor = table.Column<long>(type: "bigint", nullable: true),
                    PledgedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReceivedMinor = table.Column<long>(type: "bigint", nullable: true),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BankReference = table.Column<byte[]>(type: "bytea", nullable: true),
                    Receipts = table.Column<int>(type: "integer", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funding_contributions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_funding_contributions_funding_funds_FundId",
                        column: x => x.FundId,
                        principalTable: "funding_funds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_books",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DonorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Postings = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_books", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ledger_books_funding_funds_Id",
                        column: x => x.Id,
                        principalTable: "funding_funds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "proposal_review_scores",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    Score = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposal_review_scores", x => new { x.ReviewId, x.Key });
                    table.ForeignKey(
                        name: "FK_proposal_review_scores_proposal_reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "proposal_reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ledger_postings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FundId = table.Column<Guid>(type: "uuid", nullable: false),
                    DonorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "character varying(110)", maxLength: 110, nullable: false),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: false),
                    GrantId = table.Column<Guid>(type: "uuid", nullable: true),
                    PostedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_postings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ledger_postings_ledger_books_FundId",
                        column: x => x.FundId,
                        principalTable: "ledger_books",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PostingId = table.Column<Guid>(type: "uuid", nullable: false),
                    FundId = table.Column<Guid>(type: "uuid", nullable: false),
                    DonorId = table.Column<Guid>(type: "uuid", nullable: false),
                    GrantId = table.Column<Guid>(type: "uuid", nullable: true),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    Account = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DebitMinor = table.Column<long>(type: "bigint", nullable: false),
                    CreditMinor = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    PostedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_entries", x => x.Id);
                    table.CheckConstraint("ck_ledger_entries_one_side", "(\"DebitMinor\" > 0 AND \"CreditMinor\" = 0) OR (\"CreditMinor\" > 0 AND \"DebitMinor\" = 0)");
                    table.ForeignKey(
                        name: "FK_ledger_entries_ledger_postings_PostingId",
                        column: x => x.PostingId,
                        principalTable: "ledger_postings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_audit_records_RecordId",
                table: "audit_records",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_funding_contributions_FundId_RecordedAt",
                table: "funding_contributions",
                columns: new[] { "FundId", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_funding_donors_Code",
                table: "funding_donors",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_funding_funds_Code",
                table: "funding_funds",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_funding_funds_DonorId_Code",
                table: "funding_funds",
                columns: new[] { "DonorId", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_grant_funds_DonorId",
                table: "grant_funds",
                column: "DonorId");

            migrationBuilder.CreateIndex(
                name: "IX_grant_tranches_GrantId",
                table: "grant_tranches",
                column: "GrantId");

            migrationBuilder.CreateIndex(
                name: "IX_grant_tranches_State_DueOn",
                table: "grant_tranches",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_grants_Code",
                table: "grants",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_grants_OrganisationId_State",
                table: "grants",
                columns: new[] { "OrganisationId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_grants_PartnerCode",
                table: "grants",
                column: "PartnerCode");

            migrationBuilder.CreateIndex(
                name: "IX_grants_ProposalId",
                table: "grants",
                column: "ProposalId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_sessions_TokenHash",
                table: "identity_sessions",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_sessions_UserId_EndedAt",
                table: "identity_sessions",
                columns: new[] { "UserId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_throttles_LastAt",
                table: "identity_throttles",
                column: "LastAt");

            migrationBuilder.CreateIndex(
                name: "IX_identity_user_roles_Role",
                table: "identity_user_roles",
                column: "Role");

            migrationBuilder.CreateIndex(
                name: "IX_identity_users_DonorId",
                table: "identity_users",
                column: "DonorId");

            migrationBuilder.CreateIndex(
                name: "IX_identity_users_Invitation_Selector",
                table: "identity_users",
                column: "Invitation_Selector",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_users_OrganisationId",
                table: "identity_users",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_identity_users_UserName",
                table: "identity_users",
                column: "UserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inbox_items_UserId_CreatedAt",
                table: "inbox_items",
                columns: new[] { "UserId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_inbox_items_UserId_ReadAt",
                table: "inbox_items",
                columns: new[] { "UserId", "ReadAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_entries_FundId_Account_Number",
                table: "ledger_entries",
                columns: new[] { "FundId", "Account", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_entries_GrantId",
                table: "ledger_entries",
                column: "GrantId");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_entries_PostingId_Line",
                table: "ledger_entries",
                columns: new[] { "PostingId", "Line" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ledger_postings_FundId_Number",
                table: "ledger_postings",
                columns: new[] { "FundId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ledger_postings_Key",
                table: "ledger_postings",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outbox_messages_Key",
                table: "outbox_messages",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outbox_messages_State_DueAt",
                table: "outbox_messages",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_partner_calls_ObligationId",
                table: "partner_calls",
                column: "ObligationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partner_calls_State",
                table: "partner_calls",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_partner_governorates_Code_OrganisationId",
                table: "partner_governorates",
                columns: new[] { "Code", "OrganisationId" });

            migrationBuilder.CreateIndex(
                name: "IX_partner_organisations_Code",
                table: "partner_organisations",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partner_organisations_Region_Code",
                table: "partner_organisations",
                columns: new[] { "Region", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_partner_organisations_State_Code",
                table: "partner_organisations",
                columns: new[] { "State", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_partner_other_funding_OrganisationId",
                table: "partner_other_funding",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_partner_registrations_OrganisationId",
                table: "partner_registrations",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_partner_sharings_OrganisationId_DonorId",
                table: "partner_sharings",
                columns: new[] { "OrganisationId", "DonorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payee_versions_PayeeId_Number",
                table: "payee_versions",
                columns: new[] { "PayeeId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payees_OrganisationId",
                table: "payees",
                column: "OrganisationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payment_files_OrderId",
                table: "payment_files",
                column: "OrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payment_orders_Code",
                table: "payment_orders",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payment_orders_GrantId",
                table: "payment_orders",
                column: "GrantId");

            migrationBuilder.CreateIndex(
                name: "IX_payment_orders_LivePayableId",
                table: "payment_orders",
                column: "LivePayableId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payment_orders_OrganisationId_State",
                table: "payment_orders",
                columns: new[] { "OrganisationId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_payment_orders_State_Id",
                table: "payment_orders",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_proposal_donor_questions_ProposalId",
                table: "proposal_donor_questions",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_proposal_reviews_ProposalId_OfficerId",
                table: "proposal_reviews",
                columns: new[] { "ProposalId", "OfficerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_proposal_rounds_ProposalId",
                table: "proposal_rounds",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_proposals_Code",
                table: "proposals",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_proposals_DonorId_State",
                table: "proposals",
                columns: new[] { "DonorId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_proposals_OrganisationId_State",
                table: "proposals",
                columns: new[] { "OrganisationId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_proposals_State_DueOn",
                table: "proposals",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_reminder_rules_Kind_Days",
                table: "reminder_rules",
                columns: new[] { "Kind", "Days" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reminder_steps_ObligationId_Days_UserId",
                table: "reminder_steps",
                columns: new[] { "ObligationId", "Days", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_report_answers_ReportId_Question",
                table: "report_answers",
                columns: new[] { "ReportId", "Question" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_report_messages_ReportId",
                table: "report_messages",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_reports_GrantId_Number",
                table: "reports",
                columns: new[] { "GrantId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_OrganisationId_DueOn",
                table: "reports",
                columns: new[] { "OrganisationId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_reports_PartnerCode",
                table: "reports",
                column: "PartnerCode");

            migrationBuilder.CreateIndex(
                name: "IX_reports_State_DueOn",
                table: "reports",
                columns: new[] { "State", "DueOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_records");

            migrationBuilder.DropTable(
                name: "code_counters");

            migrationBuilder.DropTable(
                name: "funding_contributions");

            migrationBuilder.DropTable(
                name: "grant_funds");

            migrationBuilder.DropTable(
                name: "grant_steps");

            migrationBuilder.DropTable(
                name: "grant_tranches");

            migrationBuilder.DropTable(
                name: "grant_years");

            migrationBuilder.DropTable(
                name: "idempotency_records");

            migrationBuilder.DropTable(
                name: "identity_known_devices");

            migrationBuilder.DropTable(
                name: "identity_sessions");

            migrationBuilder.DropTable(
                name: "identity_throttles");

            migrationBuilder.DropTable(
                name: "identity_user_roles");

            migrationBuilder.DropTable(
                name: "inbox_items");

            migrationBuilder.DropTable(
                name: "ledger_entries");

            migrationBuilder.DropTable(
                name: "outbox_messages");

            migrationBuilder.DropTable(
                name: "partner_calls");

            migrationBuilder.DropTable(
                name: "partner_governorates");

            migrationBuilder.DropTable(
                name: "partner_imports");

            migrationBuilder.DropTable(
                name: "partner_named_donors");

            migrationBuilder.DropTable(
                name: "partner_other_funding");

            migrationBuilder.DropTable(
                name: "partner_registrations");

            migrationBuilder.DropTable(
                name: "partner_sharings");

            migrationBuilder.DropTable(
                name: "payee_versions");

            migrationBuilder.DropTable(
                name: "payment_files");

            migrationBuilder.DropTable(
                name: "payment_order_acts");

            migrationBuilder.DropTable(
                name: "proposal_donor_questions");

            migrationBuilder.DropTable(
                name: "proposal_review_scores");

            migrationBuilder.DropTable(
                name: "proposal_rounds");

            migrationBuilder.DropTable(
                name: "proposal_years");

            migrationBuilder.DropTable(
                name: "reminder_rules");

            migrationBuilder.DropTable(
                name: "reminder_steps");

            migrationBuilder.DropTable(
                name: "report_answers");

            migrationBuilder.DropTable(
                name: "report_donors");

            migrationBuilder.DropTable(
                name: "report_messages");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "grants");

            migrationBuilder.DropTable(
                name: "identity_users");

            migrationBuilder.DropTable(
                name: "ledger_postings");

            migrationBuilder.DropTable(
                name: "partner_organisations");

            migrationBuilder.DropTable(
                name: "payees");

            migrationBuilder.DropTable(
                name: "payment_orders");

            migrationBuilder.DropTable(
                name: "proposal_reviews");

            migrationBuilder.DropTable(
                name: "reports");

            migrationBuilder.DropTable(
                name: "ledger_books");

            migrationBuilder.DropTable(
                name: "proposals");

            migrationBuilder.DropTable(
                name: "funding_funds");

            migrationBuilder.DropTable(
                name: "funding_donors");
        }
    }
}
