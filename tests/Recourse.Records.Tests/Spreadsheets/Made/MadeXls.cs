using System.Buffers.Binary;
using System.Text;

namespace Recourse.Records.Tests.Spreadsheets.Made;

/// <summary>Writes a small XLS workbook by hand: BIFF8 records ([MS-XLS]) in an OLE2 file ([MS-CFB]).</summary>
public static class MadeXls
{
    /// <summary>A workbook of one sheet. A string is a text cell, a double a number, a DateTime a number in a date format.</summary>
    public static byte[] Of(string sheet, IEnumerable<object?[]> rows, byte hidden = 0)
    {
        var list = rows.ToList();
        var globals = new List<byte>();
        globals.AddRange(Record(0x0809, Words(0x0600, 0x0005, 0x0DBB, 0x07CC, 0, 0, 0x0006, 0)));
        globals.AddRange(Record(0x0042, Words(0x04B0)));
        globals.AddRange(Record(0x041E, [.. Words(176), .. Text("yyyy-mm-dd hh:mm:ss", wide: true)]));
        globals.AddRange(Record(0x00E0, [.. Words(0, 0, 0xFFF5), .. new byte[14]]));
        globals.AddRange(Record(0x00E0, [.. Words(0, 0, 0x0001), .. new byte[14]]));
        globals.AddRange(Record(0x00E0, [.. Words(0, 176, 0x0001), .. new byte[14]]));
        byte[] name = [(byte)sheet.Length, 1, .. Encoding.Unicode.GetBytes(sheet)];
        var start = globals.Count + 4 + 6 + name.Length + 4;
        globals.AddRange(Record(0x0085, [.. BitConverter.GetBytes(start), hidden, 0, .. name]));
        globals.AddRange(Record(0x000A, []));
        globals.AddRange(Record(0x0809, Words(0x0600, 0x0010, 0x0DBB, 0x07CC, 0, 0, 0x0006, 0)));
        globals.AddRange(Record(0x0200, [.. BitConverter.GetBytes(0), .. BitConverter.GetBytes(list.Count), .. Words(0, list.Max(row => row.Length), 0)]));
        for (var row = 0; row < list.Count; row++)
        {
            globals.AddRange(Record(0x0208, Words(row, 0, list[row].Length, 255, 0, 0, 0x0100, 0x000F)));
            for (var column = 0; column < list[row].Length; column++)
            {
                globals.AddRange(list[row][column] switch
                {
                    string text => Record(0x0204, [.. Words(row, column, 1), .. Text(text, wide: true)]),
                    double number => Record(0x0203, [.. Words(row, column, 1), .. BitConverter.GetBytes(number)]),
                    DateTime time => Record(0x0203, [.. Words(row, column, 2), .. BitConverter.GetBytes(time.ToOADate())]),
                    _ => [],
                });
            }
        }

        globals.AddRange(Record(0x000A, []));
        return Compound("Workbook", [.. globals]);
    }

    /// <summary>An OLE2 file with one stream.</summary>
    public static byte[] Compound(string name, byte[] stream)
    {
        var sectors = Math.Max(8, (stream.Length + 511) / 512);
        var fats = ((sectors + 1) / 127) + 1;
        var bytes = new byte[512 * (1 + fats + 1 + sectors)];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(bytes);
        Put16(bytes, 24, 0x3E, 3, 0xFFFE, 9, 6);
        Put32(bytes, 44, (uint)fats, (uint)fats, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0);
        for (var at = 0; at < 109; at++)
        {
            Put32(bytes, 76 + (4 * at), at < fats ? (uint)at : 0xFFFFFFFF);
        }

        bytes.AsSpan(512, 512 * fats).Fill(0xFF);
        for (var at = 0; at < fats; at++)
        {
            Put32(bytes, 512 + (4 * at), 0xFFFFFFFD);
        }

        Put32(bytes, 512 + (4 * fats), 0xFFFFFFFE);
        for (var at = 0; at < sectors; at++)
        {
            Put32(bytes, 512 + (4 * (fats + 1 + at)), at == sectors - 1 ? 0xFFFFFFFE : (uint)(fats + 2 + at));
        }

        var directory = 512 * (1 + fats);
        Entry(bytes, directory, "Root Entry", 5, 1, 0xFFFFFFFE, 0);
        Entry(bytes, directory + 128, name, 2, 0xFFFFFFFF, (uint)(fats + 1), (uint)(sectors * 512));
        stream.CopyTo(bytes, directory + 512);
        return bytes;
    }

    private static void Entry(byte[] bytes, int at, string name, byte type, uint child, uint start, uint size)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(bytes, at);
        Put16(bytes, at + 64, (ushort)((name.Length * 2) + 2));
        bytes[at + 66] = type;
        bytes[at + 67] = 1;
        Put32(bytes, at + 68, 0xFFFFFFFF, 0xFFFFFFFF, child);
        Put32(bytes, at + 116, start, size);
    }

    private static byte[] Text(string text, bool wide) => [.. Words(text.Length), (byte)(wide ? 1 : 0), .. Encoding.Unicode.GetBytes(text)];

    private static byte[] Record(int id, byte[] data) => [.. Words(id, data.Length), .. data];

    private static byte[] Words(params int[] values) => [.. values.SelectMany(value => BitConverter.GetBytes((ushort)value))];

    private static void Put16(byte[] bytes, int at, params ushort[] values)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), value);
            at += 2;
        }
    }

    private static void Put32(byte[] bytes, int at, params uint[] values)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
            at += 4;
        }
    }
}
