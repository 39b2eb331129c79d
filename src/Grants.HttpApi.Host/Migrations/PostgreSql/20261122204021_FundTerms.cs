using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Grants.HttpApi.Host.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class FundTerms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "FlexNotifyPercent",
                table: "funding_funds",
                type: "integer",
                nullable: false,
                defaultValue: 20);

            migrationBuilder.AddColumn<int>(
                name: "FlexSilentPercent",
                table: "funding_funds",
                type: "integer",
                nullable: false,
                defaultValue: 10);

            migrationBuilder.AddColumn<byte[]>(
                name: "RestrictionText",
                table: "funding_funds",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Restrictions",
                table: "funding_funds",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "FlexNotifyPercent",
                table: "funding_funds");

            migrationBuilder.DropColumn(
                name: "FlexSilentPercent",
                table: "funding_funds");

            migrationBuilder.DropColumn(
                name: "RestrictionText",
                table: "funding_funds");

            migrationBuilder.DropColumn(
                name: "Restrictions",
                table: "funding_funds");
        }
    }
}
