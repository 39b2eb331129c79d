using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Grants.HttpApi.Host.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class IdempotencyHash : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_payment_orders_State_Id",
                table: "payment_orders");

            migrationBuilder.AddColumn<DateTime>(
                name: "PreparedAt",
                table: "payment_orders",
                type: "datetime2",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<byte[]>(
                name: "Fingerprint",
                table: "idempotency_records",
                type: "varbinary(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: new byte[0]);

            // Orders made before are as old as their preparation.
            migrationBuilder.Sql("""
                UPDATE payment_orders SET "PreparedAt" = COALESCE(
                    (SELECT MIN(a."At") FROM payment_order_acts a WHERE a."OrderId" = payment_orders."Id" AND a."Part" = 'Prepared'), "PreparedAt");
                """);

            migrationBuilder.CreateIndex(
                name: "IX_proposals_CreatedAtUtc_Id",
                table: "proposals",
                columns: new[] { "CreatedAtUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_payment_orders_PreparedAt_Id",
                table: "payment_orders",
                columns: new[] { "PreparedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_payment_orders_State_PreparedAt",
                table: "payment_orders",
                columns: new[] { "State", "PreparedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_proposals_CreatedAtUtc_Id",
                table: "proposals");

            migrationBuilder.DropIndex(
                name: "IX_payment_orders_PreparedAt_Id",
                table: "payment_orders");

            migrationBuilder.DropIndex(
                name: "IX_payment_orders_State_PreparedAt",
                table: "payment_orders");

            migrationBuilder.DropColumn(
                name: "PreparedAt",
                table: "payment_orders");

            migrationBuilder.DropColumn(
                name: "Fingerprint",
                table: "idempotency_records");

            migrationBuilder.CreateIndex(
                name: "IX_payment_orders_State_Id",
                table: "payment_orders",
                columns: new[] { "State", "Id" });
        }
    }
}
