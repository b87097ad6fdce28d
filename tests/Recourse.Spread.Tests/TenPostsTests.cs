using Recourse.Findings;
using Recourse.Records;

namespace Recourse.Spread.Tests;

/// <summary>
/// Ten lines that a reader can count with a pencil. Author of the root is U1.
/// <code>
/// file order          tree that counts
///  1 R  (root, U1)    R  U1
///  2 a  U2  →         ├─ a  U2                 depth 1
///  3 b  U3  → a       │  ├─ b  U3              depth 2
///  4 c  U2  → a       │  └─ c  U2              depth 2
///  5 d  U4  → b       │     (d under b)
///  6 b  U9  → R       │        └─ under b: d U4      depth 3    (line 6 repeats the id b: duplicate)
///  7 e  U1  →         ├─ e  U1                 depth 1    (the author's own)
///  8 f  ?   → x       ├─ f  unknown account    depth 1    (x is not in the material)
///  9 g  U5  → g       ├─ g  U5                 depth 1    (names itself: a circle)
/// 10 h  U6  → R       └─ h  U6                 depth 1    (names the root: a direct child)
/// </code>
/// </summary>
public class TenPostsTests
{
    private static readonly PostMaterial Ten = new Material()
        .Root("R", "U1", "张三是小偷！", "2024-01-01T10:00:00")
        .Row("a", "", "R", "U2", "2024-01-01T10:05:00")
        .Row("b", "a", "R", "U3", "2024-01-01T10:06:00")
        .Row("c", "a", "R", "U2", "2024-01-01T10:07:00", PostKind.Comment)
        .Row("d", "b", "R", "U4", "2024-01-02T09:00:00")
        .Row("b", "R", "R", "U9", "2024-01-09T00:00:00")
        .Row("e", "", "R", "U1", "", PostKind.Comment)
        .Row("f", "x", "R", "", "2024-01-01T09:59:00")
        .Row("g", "g", "R", "U5", "2024-01-01T11:00:00")
        .Row("h", "R", "R", "U6", "2024-01-01T12:00:00")
        .Counter("R", CounterKind.Forwards, 11, "2024-01-05T00:00:00")
        .Counter("R", CounterKind.Forwards, 9, "2024-01-03T00:00:00")
        .Counter("R", CounterKind.Views, 5200, "2024-01-04T00:00:00")
        .Counter("R", CounterKind.TopicReads, 470_000_000, "2024-01-06T00:00:00")
        .Counter("R", CounterKind.Likes, 77, "2024-01-06T00:00:00")
        .Done();

    [Fact]
    public void Every_figure_of_the_ten_lines_is_the_one_counted_by_hand()
    {
        var information = Assert.Single(SpreadCounter.Count(Ten, SpreadOptions.None).Information);
        Assert.Equal("R-weibo-R", information.Id);
        Assert.Equal("R", information.Root);
        Assert.Equal(9, information.Posts);
        Assert.Equal(Tally.Of(9, [new("duplicate", 1)], [new("own", 1)]), information.Rows);
        Assert.Equal((9, 8, 7, 8), (information.Rows.Raw, information.Rows.Net, information.Rows.AtLeast, information.Rows.AtMost));
        Assert.Equal(Tally.Of(7, [new("duplicate", 1)]), information.Forwards);
        Assert.Equal(Tally.Of(2, [], [new("own", 1)]), information.Comments);
        Assert.Equal(Tally.Of(5200), information.Views);
        Assert.Equal(11, information.Declared.Forwards);
        Assert.Equal(5200, information.Declared.Views);
        Assert.Equal("2024-01-05T00:00:00+08:00", Instants.Text(information.Declared.AsOf!.Value));
        Assert.Equal(5, information.Accounts); // U2 U3 U4 U5 U6
        Assert.Equal(1, information.UnknownAccounts);
        Assert.Equal(3, information.Depth);
        Assert.Equal(5, information.MaxBreadth); // a e f g h
        Assert.Equal("2024-01-01T09:59:00+08:00", Instants.Text(information.First!.Value));
        Assert.Equal("2024-01-02T09:00:00+08:00", Instants.Text(information.Last!.Value));
        Assert.Equal(1, information.UnresolvedParents);
        Assert.Equal(1, information.Duplicates);
        Assert.Equal(1, information.Circles);
    }

    [Fact]
    public void The_json_has_the_shape_and_order_of_the_contract()
    {
        var json = Material.Json(SpreadCounter.Count(Ten, SpreadOptions.None));
        const string Expected = """
            {
              "information": [
                {
                  "id": "R-weibo-R",
                  "root": "R",
                  "posts": 9,
                  "rows": {
                    "raw": 9,
                    "excluded": [
                      {
                        "reason": "duplicate",
                        "count": 1
                      }
                    ],
                    "net": 8,
                    "disputed": [
                      {
                        "reason": "own",
                        "count": 1
                      }
                    ],
                    "atLeast": 7,
                    "atMost": 8
                  },
                  "forwards": {
                    "raw": 7,
                    "excluded": [
                      {
                        "reason": "duplicate",
                        "count": 1
                      }
                    ],
                    "net": 6,
                    "disputed": [],
                    "atLeast": 6,
                    "atMost": 6
                  },
                  "comments": {
                    "raw": 2,
                    "excluded": [],
                    "net": 2,
                    "disputed": [
                      {
                        "reason": "own",
                        "count": 1
                      }
                    ],
                    "atLeast": 1,
                    "atMost": 2
                  },
                  "views": {
                    "raw": 5200,
                    "excluded": [],
                    "net": 5200,
                    "disputed": [],
                    "atLeast": 5200,
                    "atMost": 5200
                  },
                  "declared": {
                    "forwards": 11,
                    "views": 5200,
                    "asOf": "2024-01-05T00:00:00+08:00"
                  },
                  "accounts": 5,
                  "depth": 3,
                  "maxBreadth": 5,
                  "first": "2024-01-01T09:59:00+08:00",
                  "last": "2024-01-02T09:00:00+08:00",
                  "unresolvedParents": 1,
                  "duplicates": 1,
                  "platform": "weibo",
                  "rootRead": true,
                  "unknownAccounts": 1,
                  "circles": 1
                }
              ],
              "sameInformation": [
                {
                  "id": "I-GROUP",
                  "roots": [
                    "R"
                  ],
                  "forwards": {
                    "raw": 7,
                    "excluded": [
                      {
                        "reason": "duplicate",
                        "count": 1
                      }
                    ],
                    "net": 6,
                    "disputed": [],
                    "atLeast": 6,
                    "atMost": 6
                  },
                  "views": {
                    "raw": 5200,
                    "excluded": [],
                    "net": 5200,
                    "disputed": [],
                    "atLeast": 5200,
                    "atMost": 5200
                  },
                  "information": [
                    "R-weibo-R"
                  ]
                }
              ]
            }
            """;

        // The id is 12 digits of the SHA-256 of the normalised text 张三是小偷 (printf 张三是小偷 | sha256sum).
        Assert.Equal(Expected.Replace("I-GROUP", "I-9caf00df390b", StringComparison.Ordinal), json);
    }
}
