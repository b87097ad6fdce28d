using System.Text;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Databases;

/// <summary>Writes an invented list as a dump, in the manner of each database.</summary>
public static class MadeDump
{
    public static string MySql(InventedList list, int rowsEach = 50)
    {
        var text = new StringBuilder("-- MySQL dump 10.13  Distrib 8.0.36\n--\n-- Host: localhost\n/*!40101 SET NAMES utf8mb4 */;\nDROP TABLE IF EXISTS `客户`;\nCREATE TABLE `客户` (\n");
        text.Append(string.Join(",\n", list.Columns.Select(column => $"  `{column}` varchar(255) DEFAULT '' COMMENT 'a,b(''c'')'")));
        text.Append(",\n  PRIMARY KEY (`身份证号`),\n  KEY `k` (`姓名`,`手机号`)\n) ENGINE=InnoDB;\nLOCK TABLES `客户` WRITE;\n/*!40000 ALTER TABLE `客户` DISABLE KEYS */;\n");
        for (var at = 0; at < list.Rows.Count; at += rowsEach)
        {
            text.Append("INSERT INTO `客户` VALUES ");
            text.AppendJoin(at % 100 == 0 ? "," : ", -- next\n", list.Rows.Skip(at).Take(rowsEach).Select((row, index) => $"({string.Join(",", row.Select((value, column) => MySqlValue(value, index + column)))})"));
            text.Append(";\n");
        }

        return text.Append("/*!40000 ALTER TABLE `客户` ENABLE KEYS */;\nUNLOCK TABLES;\n-- Dump completed\n").ToString();
    }

    public static string PostgreSql(InventedList list)
    {
        var text = new StringBuilder("--\n-- PostgreSQL database dump\n--\n\nSET client_encoding = 'UTF8';\n\nCREATE TABLE public.\"客户\" (\n    id integer NOT NULL\n);\n\n");
        text.Append($"COPY public.\"客户\" ({string.Join(", ", list.Columns.Select(column => $"\"{column}\""))}) FROM stdin;\n");
        foreach (var row in list.Rows)
        {
            text.AppendJoin('\t', row.Select(value => value.Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\n", "\\n"))).Append('\n');
        }

        return text.Append("\\.\n\n\n-- PostgreSQL database dump complete\n").ToString();
    }

    public static string SqlServer(InventedList list)
    {
        var text = new StringBuilder("USE [crm]\nGO\nCREATE TABLE [dbo].[客户](\n\t[Id] [int] IDENTITY(1,1) NOT NULL,\n CONSTRAINT [PK] PRIMARY KEY CLUSTERED ([Id] ASC)\n) ON [PRIMARY]\nGO\n");
        foreach (var row in list.Rows)
        {
            text.Append($"INSERT [dbo].[客户] ({string.Join(", ", list.Columns.Select(column => $"[{column}]"))}) VALUES (");
            text.AppendJoin(", ", row.Select((value, column) => column == 5 ? $"CAST(N'{value}' AS DateTime)" : $"N'{value.Replace("'", "''")}'")).Append(")\nGO\n");
        }

        return text.ToString();
    }

    private static string MySqlValue(string value, int style) => (style % 5) switch
    {
        0 => "0x" + Convert.ToHexString(Encoding.UTF8.GetBytes(value)),
        1 => $"_binary '{value.Replace("\\", "\\\\").Replace("'", "\\'").Replace("\"", "\\\"")}'",
        _ => $"'{value.Replace("\\", "\\\\").Replace("'", "''")}'",
    };
}
