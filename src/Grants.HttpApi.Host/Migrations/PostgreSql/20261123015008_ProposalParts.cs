using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Grants.HttpApi.Host.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class ProposalParts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "proposal_parts",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    FundId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecommendedMinor = table.Column<long>(type: "bigint", nullable: false),
                    ApprovedMinor = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposal_parts", x => new { x.ProposalId, x.Number });
                    table.ForeignKey(
                        name: "FK_proposal_parts_proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // A proposal named one fund, which paid everything: that is its one part.
            migrationBuilder.Sql("""
                INSERT INTO proposal_parts ("ProposalId", "Number", "FundId", "RecommendedMinor", "ApprovedMinor")
                SELECT p."Id", 1, p."FundId", COALESCE(SUM(y."RecommendedMinor"), 0), SUM(y."ApprovedMinor")
                FROM proposals p LEFT JOIN proposal_years y ON y."ProposalId" = p."Id"
                WHERE p."FundId" IS NOT NULL GROUP BY p."Id", p."FundId";
                """);

            migrationBuilder.DropColumn(
                name: "FundId",
                table: "proposals");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "FundId",
                table: "proposals",
                type: "uuid",
                nullable: true);

            migrationBuilder.Sql("""
                UPDATE proposals SET "FundId" = (SELECT f."FundId" FROM proposal_parts f WHERE f."ProposalId" = proposals."Id" AND f."Number" = 1);
                """);

            migrationBuilder.DropTable(
                name: "proposal_parts");
        }
    }
}
