# Notes

Not Go at all.
