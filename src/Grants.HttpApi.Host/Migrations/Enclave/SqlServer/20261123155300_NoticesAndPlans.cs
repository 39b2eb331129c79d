using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Grants.HttpApi.Host.Migrations.Enclave.SqlServer
{
    /// <inheritdoc />
    public partial class NoticesAndPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "safety_notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Texts = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    WrittenBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_safety_notices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "safety_notices_seen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NoticeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_safety_notices_seen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "safety_plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PartnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: false),
                    WrittenBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_safety_plans", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_safety_notices_EndsOn",
                table: "safety_notices",
                column: "EndsOn");

            migrationBuilder.CreateIndex(
                name: "IX_safety_notices_seen_NoticeId_UserId",
                table: "safety_notices_seen",
                columns: new[] { "NoticeId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_safety_plans_PartnerId",
                table: "safety_plans",
                column: "PartnerId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_safety_plans_ReviewOn",
                table: "safety_plans",
                column: "ReviewOn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "safety_notices");

            migrationBuilder.DropTable(
                name: "safety_notices_seen");

            migrationBuilder.DropTable(
                name: "safety_plans");
        }
    }
}
