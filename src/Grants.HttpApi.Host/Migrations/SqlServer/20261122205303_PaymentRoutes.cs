using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Grants.HttpApi.Host.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PaymentRoutes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "PayeeVersionId",
                table: "payment_orders",
                newName: "DestinationId");

            migrationBuilder.AddColumn<Guid>(
                name: "AgentId",
                table: "payment_orders",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CodeGivenAt",
                table: "payment_orders",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CodeSeenAt",
                table: "payment_orders",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "FileId",
                table: "payment_orders",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "OverdueToldAt",
                table: "payment_orders",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "PayoutCode",
                table: "payment_orders",
                type: "varbinary(max)",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ReceivedCostMinor",
                table: "payment_orders",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Route",
                table: "payment_orders",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "BankFile");

            // A file now carries several orders, so the order names its file.
            migrationBuilder.Sql("UPDATE payment_orders SET FileId = (SELECT f.Id FROM payment_files f WHERE f.OrderId = payment_orders.Id);");

            migrationBuilder.DropIndex(
                name: "IX_payment_files_OrderId",
                table: "payment_files");

            migrationBuilder.DropColumn(
                name: "OrderId",
                table: "payment_files");

            migrationBuilder.CreateTable(
                name: "payment_batches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Act = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_batches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "payment_batch_items",
                columns: table => new
                {
                    Number = table.Column<int>(type: "int", nullable: false),
                    BatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrderCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    PartnerCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    AmountMinor = table.Column<long>(type: "bigint", nullable: true),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    Refusal = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_batch_items", x => new { x.BatchId, x.Number });
                    table.ForeignKey(
                        name: "FK_payment_batch_items_payment_batches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "payment_batches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_payment_orders_FileId",
                table: "payment_orders",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_payment_batches_Code",
                table: "payment_batches",
                column: "Code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "payment_batch_items");

            migrationBuilder.DropTable(
                name: "payment_batches");

            migrationBuilder.DropIndex(
                name: "IX_payment_orders_FileId",
                table: "payment_orders");

            migrationBuilder.DropColumn(
                name: "AgentId",
                table: "payment_orders");

            migrationBuilder.DropColumn(
                name: "CodeGivenAt",
                table: "payment_orders");

            migrationBuilder.DropColumn(
                name: "CodeSeenAt",
                table: "payment_orders");

            migrationBuilder.DropColumn(
                name: "FileId",
                table: "payment_orders");

            migrationBuilder.DropColumn(
                name: "OverdueToldAt",
                table: "payment_orders");

            migrationBuilder.DropColumn(
                name: "PayoutCode",
                table: "payment_orders");

            migrationBuilder.DropColumn(
                name: "ReceivedCostMinor",
                table: "payment_orders");

            migrationBuilder.DropColumn(
                name: "Route",
                table: "payment_orders");

            migrationBuilder.RenameColumn(
                name: "DestinationId",
                table: "payment_orders",
                newName: "PayeeVersionId");

            migrationBuilder.AddColumn<Guid>(
                name: "OrderId",
                table: "payment_files",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateIndex(
                name: "IX_payment_files_OrderId",
                table: "payment_files",
                column: "OrderId",
                unique: true);
        }
    }
}
